package paish.shell.render;

import java.util.Map;
import paish.shell.option.Options;

/** Colours, or none. */
public record Style(boolean colored) {

    public static final Style PLAIN = new Style(false);

    /** @param terminal whether what is styled goes to one */
    public static Style of(Options.Color when, boolean terminal, Map<String, String> environment) {
        return new Style(switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal
                    && environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !environment.getOrDefault("TERM", "").equals("dumb");
        });
    }

    public String bold(String text) {
        return code("1", text);
    }

    public String dim(String text) {
        return code("2", text);
    }

    public String red(String text) {
        return code("1;31", text);
    }

    public String green(String text) {
        return code("32", text);
    }

    public String yellow(String text) {
        return code("33", text);
    }

    public String cyan(String text) {
        return code("36", text);
    }

    private String code(String code, String text) {
        return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
