package paish.shell.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code /set} can change: each is declared here and nowhere else. */
public enum Setting {
    PAGER("on", "Whether what is longer than the screen is shown in a pager.", "on", "off"),
    COLOR("auto", "When to write colours.", "auto", "always", "never"),
    ROWS("all", "How many rows of a table are shown.", "all", "N"),
    WAIT("live", "How a wait is shown: drawn in place, or a line for each change.", "live", "lines");

    private final String otherwise;
    private final String doc;
    private final List<String> values;

    Setting(String otherwise, String doc, String... values) {
        this.otherwise = otherwise;
        this.doc = doc;
        this.values = List.of(values);
    }

    public static Optional<Setting> named(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Setting::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String otherwise() {
        return otherwise;
    }

    public String doc() {
        return doc;
    }

    /** What it may be; {@code N} stands for any whole number above 0. */
    public List<String> allowed() {
        return values;
    }

    public boolean takes(String value) {
        return values.contains(value) && !value.equals("N") || values.contains("N") && value.matches("[1-9]\\d{0,8}");
    }
}
