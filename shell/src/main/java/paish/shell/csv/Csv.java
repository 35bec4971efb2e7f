package paish.shell.csv;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import paish.cloud.Verbatim;
import paish.shell.json.Json;
import paish.shell.render.Row;

/**
 * A table as RFC 4180 has it: a line of names, a line for each row, CRLF behind each, quotes where they are needed.
 * Every field of every row has its column; what is nested stands in its cell as JSON.
 */
public final class Csv {

    private static final String BREAK = "\r\n";
    /** The column of what has no fields. */
    private static final String VALUE = "value";

    private Csv() {}

    public static void print(Object value, PrintStream to) {
        List<Map<?, ?>> rows = rows(value);
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.keySet().forEach(name -> names.add(String.valueOf(name))));
        if (names.isEmpty()) {
            return;
        }
        to.print(line(names));
        rows.forEach(row -> to.print(line(names.stream().map(name -> cell(row.get(name))).toList())));
        to.flush();
    }

    private static List<Map<?, ?>> rows(Object value) {
        List<Map<?, ?>> rows = new ArrayList<>();
        elements(value).forEachRemaining(element -> rows.add(Row.fits(element) ? Row.of(element) : alone(element)));
        return rows;
    }

    private static Iterator<?> elements(Object value) {
        return value instanceof Iterable<?> all ? all.iterator()
                : value instanceof Iterator<?> iterator ? iterator
                : value instanceof BaseStream<?, ?> stream ? stream.iterator()
                : value instanceof Object[] array ? Arrays.asList(array).iterator()
                : value == null ? List.of().iterator()
                : List.of(value).iterator();
    }

    private static Map<?, ?> alone(Object element) {
        return element == null ? Map.of(VALUE, "") : Map.of(VALUE, element);
    }

    private static String cell(Object value) {
        if (value instanceof Verbatim verbatim) {
            return cell(verbatim.value());
        }
        if (value instanceof Map || value instanceof Iterable || value instanceof Object[] || Row.fits(value)) {
            return Json.text(value);
        }
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String line(Collection<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", BREAK));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
