package paish.shell.render;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import paish.cloud.Verbatim;

/** A value on one line. Secrets print as they are made to: three stars. */
final class Cell {

    private Cell() {}

    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Verbatim verbatim) {
            return of(verbatim.value());
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> Visible.line(String.valueOf(e.getKey())) + "=" + inner(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Iterable<?> all) {
            return StreamSupport.stream(all.spliterator(), false).map(Cell::inner).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return Visible.line(String.valueOf(value));
    }

    private static String inner(Object value) {
        return value == null ? "null" : of(value);
    }
}
