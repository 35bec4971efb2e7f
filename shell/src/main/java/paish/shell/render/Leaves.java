package paish.shell.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.cloud.Verbatim;

/** A nested body as path → value, e.g. {@code JobSpecs[0].EcsSpec}. */
final class Leaves {

    private Leaves() {}

    static Map<String, String> of(Map<?, ?> body) {
        Map<String, String> leaves = new LinkedHashMap<>();
        body.forEach((key, value) -> add(leaves, String.valueOf(key), value));
        return leaves;
    }

    private static void add(Map<String, String> leaves, String path, Object value) {
        if (value instanceof Verbatim verbatim) {
            add(leaves, path, verbatim.value());
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> add(leaves, path + "." + key, inner));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                add(leaves, path + "[" + i + "]", list.get(i));
            }
        } else {
            leaves.put(path, Cell.of(value));
        }
    }
}
