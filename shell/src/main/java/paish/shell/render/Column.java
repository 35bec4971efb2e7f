package paish.shell.render;

import java.util.List;

/**
 * A column of a table.
 *
 * @param width of its widest cell, or less
 * @param least how far it may be made narrower
 */
record Column(String title, int width, int least, boolean right) {

    /** A text of which so much is left still says something. */
    private static final int TELLING = 10;

    static Column of(String title, List<Shown> cells, Style style) {
        int widest = cells.stream().mapToInt(c -> c.width(style)).max().orElse(0);
        int width = Math.max(Width.of(title), widest);
        boolean whole = identifies(title) || cells.stream().anyMatch(c -> c.form() == Shown.Form.NUMBER || c.form() == Shown.Form.WHOLE || c.standing() != Standing.UNKNOWN);
        boolean right = cells.stream().anyMatch(c -> c.form() == Shown.Form.NUMBER)
                && cells.stream().allMatch(c -> c.form() == Shown.Form.NUMBER || c.form() == Shown.Form.ABSENT);
        int least = whole ? Math.max(widest, Math.min(Width.of(title), TELLING)) : Math.min(width, TELLING);
        return new Column(title, width, least, right);
    }

    /** What people copy is of no use when it is cut. */
    private static boolean identifies(String title) {
        return title.endsWith("Id") || title.endsWith("Spec") || title.endsWith("Uri") || title.equals("InstanceType");
    }

    Column narrower() {
        return new Column(title, width - 1, least, right);
    }

    Column atMost(int limit) {
        return new Column(title, Math.min(width, limit), Math.min(least, limit), right);
    }

    /** The text in its place. */
    String placed(String styled, int shownWidth) {
        String blanks = " ".repeat(Math.max(0, width - shownWidth));
        return right ? blanks + styled : styled + blanks;
    }
}
