package paish.shell.render;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import paish.engine.Cost;
import paish.engine.Plan;
import paish.engine.Request;

/** A value as a person wants to see it: rows as a table, a map as its keys and values, nothing for null. */
public final class ValueText {

    /** Column widths are those of the first page; what follows is printed as it arrives. */
    private static final int PAGE = 100;

    private final Style style;
    private final int columns;

    /** @param columns of the terminal; 0 where nothing limits the width */
    public ValueText(Style style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    public void print(Object value, PrintStream to) {
        if (value == null) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            Tree.lines(map, 0, style).forEach(to::println);
        } else if (value instanceof Plan plan) {
            new PlanText(style, columns).print(plan, to);
        } else if (value instanceof Cost cost) {
            to.println(Money.of(cost, Optional.empty()));
        } else if (value instanceof Request request) {
            to.println(style.bold(Visible.line(request.toString())));
            Tree.lines(request.body(), 1, style).forEach(to::println);
        } else if (value instanceof Object[] array) {
            sequence(Arrays.asList(array).iterator(), to);
        } else if (value instanceof BaseStream<?, ?> stream) {
            sequence(stream.iterator(), to);
        } else if (value instanceof Iterator<?> iterator) {
            sequence(iterator, to);
        } else if (value instanceof Iterable<?> iterable) {
            sequence(iterable.iterator(), to);
        } else {
            to.println(Visible.text(String.valueOf(value)));
        }
    }

    private void sequence(Iterator<?> values, PrintStream to) {
        List<Object> page = new ArrayList<>();
        while (page.size() < PAGE && values.hasNext()) {
            page.add(values.next());
        }
        if (page.isEmpty()) {
            to.println(style.dim("(none)"));
        } else if (page.stream().allMatch(Row::fits)) {
            table(page, values, to);
        } else {
            page.forEach(v -> to.println(Cell.of(v)));
            values.forEachRemaining(v -> to.println(Cell.of(v)));
        }
    }

    private void table(List<Object> page, Iterator<?> more, PrintStream to) {
        List<Map<?, ?>> rows = page.stream().<Map<?, ?>>map(Row::of).toList();
        List<String> fields = Columns.of(rows);
        List<List<String>> cells = rows.stream().map(r -> Row.cells(r, fields)).toList();
        Table table = Table.fitting(fields, cells, columns);
        to.println(table.head(style));
        cells.forEach(c -> to.println(table.row(c)));
        more.forEachRemaining(v -> to.println(Row.fits(v) ? table.row(Row.cells(Row.of(v), fields)) : Cell.of(v)));
    }
}
