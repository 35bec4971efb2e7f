package paish.shell.render;

/** Where the caret goes below a source line, and how long it is. Tabs stay, so that both lines move together. */
final class Mark {

    private Mark() {}

    /** The line without what could steer a terminal. */
    static String shown(String line) {
        return Visible.text(line);
    }

    /** Blanks as wide as what stands before the column. */
    static String indent(String line, int column) {
        String before = shown(line.substring(0, start(line, column)));
        StringBuilder indent = new StringBuilder();
        before.codePoints().forEach(c -> indent.append(c == '\t' ? "\t" : " ".repeat(Width.of(Character.toString(c)))));
        return indent.toString();
    }

    /** The columns of the word or the quoted string at the column; at least 1. */
    static int length(String line, int column) {
        int start = start(line, column);
        if (start >= line.length()) {
            return 1;
        }
        return Math.max(1, Width.of(line.substring(start, end(line, start))));
    }

    private static int start(String line, int column) {
        return Math.min(Math.max(column - 1, 0), line.length());
    }

    private static int end(String line, int start) {
        char first = line.charAt(start);
        if (first == '\'' || first == '"') {
            int close = line.indexOf(first, start + 1);
            return close < 0 ? line.length() : close + 1;
        }
        int end = start;
        while (end < line.length() && (Character.isJavaIdentifierPart(line.charAt(end)) || between(line, start, end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    /** A decimal point within a number belongs to it. */
    private static boolean between(String line, int start, int at) {
        return line.charAt(at) == '.' && Character.isDigit(line.charAt(start));
    }
}
