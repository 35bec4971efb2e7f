package paish.assist;

/**
 * A piece of a text.
 *
 * @param opens for a string: this piece begins the literal
 * @param closes for a string or a comment: this piece ends it; false where the text, or its line, ends first
 * @param end what closes the string or comment, else empty
 */
record Token(Kind kind, int from, int to, boolean opens, boolean closes, String end) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** {@code x.y} of {@code "$x.y"}. */
        INTERPOLATED,
        COMMENT,
        OPEN,
        CLOSE,
        OPERATOR,
        NEWLINE
    }

    static Token of(Kind kind, int from, int to) {
        return new Token(kind, from, to, true, true, "");
    }

    String in(String text) {
        return text.substring(from, to);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Where a string's own text begins. */
    int content() {
        int opener = end.equals("/$") ? 2 : end.length();
        return opens ? Math.min(from + opener, to) : from;
    }

    /** Open at its end, so that what follows belongs to it. */
    boolean isOpen() {
        return !closes;
    }
}
