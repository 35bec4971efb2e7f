package paish.shell.render;

import org.jline.utils.WCWidth;

/** Text in the columns of a terminal, where a Chinese character takes two. */
final class Width {

    /** Below this every printable character takes one column, so that JLine's tables need not be loaded. */
    private static final int NARROW = 0x300;

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int left = width - 1;
        for (int c : text.codePoints().toArray()) {
            left -= of(c);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }

    private static int of(int codePoint) {
        return codePoint < NARROW ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
