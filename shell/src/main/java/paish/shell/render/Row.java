package paish.shell.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Handle;
import paish.script.Resource;

/** What has fields and can stand in a table: maps and what scripts hold of resources. */
public final class Row {

    private Row() {}

    public static boolean fits(Object value) {
        return value instanceof Map || value instanceof Handle || value instanceof Resource;
    }

    public static Map<?, ?> of(Object value) {
        if (value instanceof Resource resource) {
            return fields(resource.handle());
        }
        return value instanceof Handle handle ? fields(handle) : (Map<?, ?>) value;
    }

    static List<String> cells(Map<?, ?> row, List<String> fields) {
        return fields.stream().map(f -> Cell.of(row.get(f))).toList();
    }

    private static Map<String, Object> fields(Handle handle) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", handle.kind());
        fields.put("name", handle.name());
        fields.put("id", handle.id().orElse(""));
        fields.put("workspace", handle.workspace());
        fields.put("region", handle.region());
        return fields;
    }
}
