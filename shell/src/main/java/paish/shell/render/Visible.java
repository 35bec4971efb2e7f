package paish.shell.render;

/** Text from elsewhere made safe to show: a name or a log line must not be able to steer the terminal. */
final class Visible {

    private Visible() {}

    /** One line: line breaks and tabs are shown as {@code \n} and {@code \t}, other controls as U+FFFD. */
    static String line(String text) {
        return shown(text, true);
    }

    /** Several lines: line breaks and tabs stay. */
    static String text(String text) {
        return shown(text, false);
    }

    private static String shown(String text, boolean oneLine) {
        if (text.codePoints().noneMatch(Visible::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append(oneLine ? "\\n" : "\n");
                case '\t' -> shown.append(oneLine ? "\\t" : "\t");
                case '\r' -> shown.append(oneLine ? "\\r" : "");
                default -> shown.appendCodePoint(steers(c) ? 0xFFFD : c);
            }
        });
        return shown.toString();
    }

    /** Controls, and the marks that turn the direction of writing. */
    private static boolean steers(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x2028 || c == 0x2029;
    }
}
