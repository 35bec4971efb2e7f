package paish.shell.render;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows as a table. Its columns are those of the first page; what follows is written as it arrives. */
final class RowLines {

    private final Style style;
    private final int columns;
    private final FieldText texts;
    private final List<String> all;
    private final List<String> fields;
    private final boolean narrow;
    private final Table table;
    private final List<List<Shown>> page;

    RowLines(List<Object> first, Style style, int columns, Statuses statuses, Clock clock) {
        List<Map<?, ?>> rows = first.stream().<Map<?, ?>>map(Row::of).toList();
        Optional<Columns> kind = Columns.of(rows);
        this.style = style;
        this.columns = columns;
        this.texts = new FieldText(style, statuses, clock, kind);
        this.all = Columns.ordered(rows);
        List<String> telling = kind.map(k -> k.telling(rows)).orElse(all);
        // A price names its currency.
        this.fields = style.forPeople() && telling.contains("Price") ? telling.stream().filter(f -> !f.equals("Currency")).toList() : telling;
        List<String> titles = fields.stream().map(Visible::line).toList();
        List<List<Shown>> roomy = cells(rows, false);
        Table wide = Table.fitting(titles, roomy, columns, style);
        this.narrow = !wide.complete(roomy);
        this.page = narrow ? cells(rows, true) : roomy;
        this.table = narrow ? Table.fitting(titles, page, columns, style) : wide;
    }

    /** The head and the first page. */
    Iterator<String> first() {
        return Stream.concat(Stream.of(table.head()), page.stream().map(table::row)).iterator();
    }

    /** A row of a later page; what has no fields stands for itself. */
    String line(Object value) {
        return Row.fits(value) ? table.row(cells(Row.of(value), narrow)) : style.cut(Cell.of(value), columns > 0 ? columns : Integer.MAX_VALUE);
    }

    /** The fields that have no column; said to people only. */
    Optional<String> left() {
        List<String> shown = fields.subList(0, table.columns().size());
        List<String> left = all.stream().filter(f -> !shown.contains(f) && !(f.equals("Currency") && shown.contains("Price"))).toList();
        return left.isEmpty() || !style.forPeople() ? Optional.empty() : Optional.of(Rest.fields(left, columns, style));
    }

    private List<List<Shown>> cells(List<Map<?, ?>> rows, boolean narrow) {
        return rows.stream().map(row -> cells(row, narrow)).toList();
    }

    private List<Shown> cells(Map<?, ?> row, boolean narrow) {
        return fields.stream().map(field -> texts.cell(row, field, narrow)).toList();
    }
}
