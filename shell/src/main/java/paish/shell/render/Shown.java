package paish.shell.render;

/**
 * A value as it stands in a table.
 *
 * @param standing of a status; {@code UNKNOWN} of anything else
 */
record Shown(String text, Form form, Standing standing) {

    /** How a column treats it. */
    enum Form {
        TEXT,
        /** Worth nothing when it is cut, such as an id. */
        WHOLE,
        /** Whole and at the right. */
        NUMBER,
        /** Nothing, or not even that. */
        ABSENT
    }

    static final Shown NULL = new Shown("null", Form.ABSENT, Standing.UNKNOWN);
    static final Shown MISSING = new Shown("-", Form.ABSENT, Standing.UNKNOWN);

    static Shown text(String text) {
        return new Shown(text, Form.TEXT, Standing.UNKNOWN);
    }

    static Shown whole(String text) {
        return new Shown(text, Form.WHOLE, Standing.UNKNOWN);
    }

    static Shown number(String text) {
        return new Shown(text, Form.NUMBER, Standing.UNKNOWN);
    }

    /** With its sign and in its colour. */
    String styled(Style style) {
        return form == Form.ABSENT ? style.dim(text) : style.status(standing, text);
    }

    int width(Style style) {
        return Width.of(style.glyphs().sign(standing)) + Width.of(text);
    }

    Shown cut(int width, Style style) {
        return new Shown(style.cut(text, Math.max(0, width - Width.of(style.glyphs().sign(standing)))), form, standing);
    }
}
