package paish.product.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of objects in a reply. */
public final class Rows {

    private Rows() {}

    /** Empty for anything else. */
    public static List<Map<String, Object>> of(Object list) {
        return list instanceof List<?> rows
                ? rows.stream().filter(Map.class::isInstance).map(r -> row((Map<?, ?>) r)).toList()
                : List.of();
    }

    private static Map<String, Object> row(Map<?, ?> of) {
        Map<String, Object> row = new LinkedHashMap<>();
        of.forEach((k, v) -> row.put(String.valueOf(k), v));
        return row;
    }
}
