package paish.shell.render;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The signs that a terminal can show. */
public enum Glyphs {
    /** Elsewhere than on a terminal: values stay as the service gave them, for programs that read columns. */
    NONE("…", "→", "", "", "", ""),
    ASCII("..", "->", "+", "~", "!", "-"),
    UNICODE("…", "→", "✓", "…", "✗", "■");

    private final String ellipsis;
    private final String arrow;
    private final Map<Standing, String> signs;

    Glyphs(String ellipsis, String arrow, String well, String moving, String failed, String stopped) {
        this.ellipsis = ellipsis;
        this.arrow = arrow;
        this.signs = Map.of(Standing.WELL, well, Standing.MOVING, moving, Standing.FAILED, failed, Standing.STOPPED, stopped, Standing.UNKNOWN, "");
    }

    /** Of a terminal with this environment: characters beyond ASCII only where its locale is UTF-8. */
    static Glyphs of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean utf8 = locale.contains("utf-8") || locale.contains("utf8");
        return utf8 && !environment.getOrDefault("TERM", "").equals("dumb") ? UNICODE : ASCII;
    }

    /** Where a text was cut. */
    String ellipsis() {
        return ellipsis;
    }

    String arrow() {
        return arrow;
    }

    /** With a blank after it, or empty. */
    String sign(Standing standing) {
        String sign = signs.get(standing);
        return sign.isEmpty() ? "" : sign + " ";
    }
}
