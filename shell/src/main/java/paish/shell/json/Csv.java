package paish.shell.json;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import paish.engine.Action;
import paish.engine.Cost;
import paish.engine.Plan;
import paish.engine.Request;
import paish.shell.render.Fields;
import paish.shell.render.Row;

/**
 * Any value as RFC 4180 text: a head, then a line for each row. The most telling columns are first and the others in the
 * order of their names, so that the columns do not depend on which rows there are first. What is nested is written as JSON.
 */
public final class Csv {

    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** Rows are fetched, all of them. */
    public static String of(Object value) {
        List<Map<?, ?>> rows = new ArrayList<>();
        all(value).forEachRemaining(one -> rows.add(row(one)));
        List<String> fields = Fields.stable(rows);
        StringBuilder text = new StringBuilder(line(fields));
        rows.forEach(row -> text.append(line(fields.stream().map(field -> cell(row.get(field))).toList())));
        return rows.isEmpty() ? "" : text.toString();
    }

    private static Iterator<?> all(Object value) {
        return value == null ? List.of().iterator()
                : value instanceof Plan plan ? plan.actions().iterator()
                : value instanceof Object[] array ? Arrays.asList(array).iterator()
                : value instanceof BaseStream<?, ?> stream ? stream.iterator()
                : value instanceof Iterator<?> iterator ? iterator
                : value instanceof Iterable<?> iterable && !(value instanceof Path) ? iterable.iterator()
                : List.of(value).iterator();
    }

    private static Map<?, ?> row(Object value) {
        if (value instanceof Action action) {
            return PlanJson.of(action);
        }
        if (value instanceof Cost cost) {
            return PlanJson.of(cost);
        }
        if (value instanceof Request request) {
            return request.body();
        }
        return Row.fits(value) ? Row.of(value) : Collections.singletonMap("value", value);
    }

    private static String cell(Object value) {
        return value == null ? ""
                : value instanceof Optional<?> optional ? cell(optional.orElse(null))
                : value instanceof BigDecimal number ? number.toPlainString()
                : value instanceof Map || value instanceof Iterable || value instanceof Object[] || Row.fits(value) ? Pretty.compact(value)
                : value.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
