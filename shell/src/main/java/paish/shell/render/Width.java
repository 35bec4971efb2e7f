package paish.shell.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Text in the columns of a terminal, where a Chinese character takes two and what is joined to another takes none. */
final class Width {

    /** Below this every printable character takes one column, so that JLine's tables need not be loaded. */
    private static final int NARROW = 0x300;
    /** What a reader takes for one character: a letter with its marks, a family of joined emoji, a flag. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int JOINER = 0x200D;
    private static final int AS_EMOJI = 0xFE0F;

    private Width() {}

    static int of(String text) {
        if (narrow(text)) {
            return text.length();
        }
        return CLUSTER.matcher(text).results().mapToInt(m -> cluster(m.group())).sum();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String cut(String text, int width) {
        return cut(text, width, "…");
    }

    /** No character is taken apart. */
    static String cut(String text, int width, String ellipsis) {
        if (of(text) <= width) {
            return text;
        }
        String end = of(ellipsis) <= width ? ellipsis : "";
        StringBuilder cut = new StringBuilder();
        int left = width - of(end);
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            left -= cluster(clusters.group());
            if (left < 0) {
                break;
            }
            cut.append(clusters.group());
        }
        return cut.append(end).toString();
    }

    private static boolean narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= NARROW) {
                return false;
            }
        }
        return true;
    }

    private static int cluster(String cluster) {
        boolean emoji = cluster.codePoints().skip(1).anyMatch(c -> c == JOINER || c == AS_EMOJI || skin(c) || flag(c));
        int width = cluster.codePoints().map(Width::of).sum();
        return emoji ? Math.min(width + 1, 2) : width;
    }

    private static boolean skin(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static boolean flag(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static int of(int codePoint) {
        return codePoint < NARROW ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
