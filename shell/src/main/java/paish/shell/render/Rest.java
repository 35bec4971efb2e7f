package paish.shell.render;

import java.util.List;
import java.util.stream.Collectors;

/** What is said of what is not shown. */
final class Rest {

    private Rest() {}

    static String more(Style style) {
        return style.dim(style.glyphs().ellipsis() + " and more; use /pager or json x");
    }

    /** {@code +9 fields: EcsSpec, Labels, …}. */
    static String fields(List<String> left, int columns, Style style) {
        String names = left.stream().map(Visible::line).collect(Collectors.joining(", "));
        String text = "+" + left.size() + (left.size() == 1 ? " field: " : " fields: ") + names;
        return style.dim(columns > 0 ? style.cut(text, columns) : text);
    }
}
