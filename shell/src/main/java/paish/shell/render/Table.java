package paish.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Aligned columns.
 *
 * @param limit of the whole width; 0: none, and then nothing is cut
 */
record Table(List<Column> columns, int limit, Style style) {

    private static final String GAP = "  ";

    /**
     * Wide enough for the rows; at most {@code limit} wide. Wide columns become narrower first, then columns at the right
     * are left out.
     */
    static Table fitting(List<String> titles, List<List<Shown>> rows, int limit, Style style) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            columns.add(Column.of(titles.get(i), rows.stream().map(r -> r.get(at)).toList(), style));
        }
        if (limit > 0) {
            columns.replaceAll(c -> c.atMost(limit));
            while (columns.size() > 1 && columns.stream().mapToInt(Column::least).sum() + gaps(columns) > limit) {
                columns.remove(columns.size() - 1);
            }
            narrow(columns, width(columns) - limit);
        }
        return new Table(List.copyOf(columns), limit, style);
    }

    int width() {
        return width(columns);
    }

    /** Whether every cell of these rows is there in full. */
    boolean complete(List<List<Shown>> rows) {
        return rows.stream().allMatch(row -> row.size() == columns.size()
                && IntStream.range(0, columns.size()).allMatch(i -> row.get(i).width(style) <= columns.get(i).width()));
    }

    String head() {
        return style.bold(row(columns.stream().map(c -> Shown.text(c.title())).toList(), Style.PLAIN));
    }

    /** @param cells at least as many as there are columns; what has no column is left out */
    String row(List<Shown> cells) {
        return row(cells, style);
    }

    private String row(List<Shown> cells, Style with) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Shown cell = limit > 0 ? cells.get(i).cut(column.width(), style) : cells.get(i);
            row.append(i == 0 ? "" : GAP).append(column.placed(cell.styled(with), cell.width(style)));
        }
        return row.toString().stripTrailing();
    }

    /** By so much, a column at a time from the widest. */
    private static void narrow(List<Column> columns, int excess) {
        for (int left = excess; left > 0; left--) {
            int widest = -1;
            for (int i = 0; i < columns.size(); i++) {
                boolean can = columns.get(i).width() > columns.get(i).least();
                widest = can && (widest < 0 || columns.get(i).width() > columns.get(widest).width()) ? i : widest;
            }
            columns.set(widest, columns.get(widest).narrower());
        }
    }

    private static int width(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum() + gaps(columns);
    }

    private static int gaps(List<Column> columns) {
        return GAP.length() * (columns.size() - 1);
    }
}
