package paish.shell.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns.
 *
 * @param widths of the columns, the last one included
 */
record Table(List<String> titles, List<Integer> widths) {

    private static final String GAP = "  ";

    /** Wide enough for the rows; at most {@code columns} wide, by leaving out columns at the right (0: no limit). */
    static Table fitting(List<String> titles, List<List<String>> rows, int columns) {
        List<Integer> widths = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            int wide = Math.max(Width.of(titles.get(i)), rows.stream().mapToInt(r -> Width.of(r.get(at))).max().orElse(0));
            int left = columns - total;
            if (columns > 0 && wide > left) {
                if (i == 0 || left >= 12) {
                    widths.add(Math.max(left, 1));
                }
                break;
            }
            widths.add(wide);
            total += wide + GAP.length();
        }
        return new Table(titles.subList(0, widths.size()), widths);
    }

    String head(Style style) {
        return style.bold(row(titles));
    }

    /** @param cells at least as many as there are titles; what has no column is left out */
    String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String cell = Width.cut(cells.get(i), widths.get(i));
            row.append(i == 0 ? "" : GAP).append(Width.padded(cell, widths.get(i)));
        }
        return row.toString().stripTrailing();
    }
}
