package paish.shell.render;

import java.util.LinkedHashMap;
import java.util.Map;
import paish.engine.Handle;
import paish.script.Resource;

/** What has fields and can stand in a table: maps, records, a script's own objects, and what scripts hold of resources. */
public final class Row {

    private Row() {}

    public static boolean fits(Object value) {
        return value instanceof Map || value instanceof Handle || value instanceof Resource || Members.has(value);
    }

    public static Map<?, ?> of(Object value) {
        if (value instanceof Resource resource) {
            return fields(resource.handle());
        }
        if (value instanceof Handle handle) {
            return fields(handle);
        }
        return value instanceof Map<?, ?> map ? map : Members.of(value);
    }

    private static Map<String, Object> fields(Handle handle) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", handle.kind());
        fields.put("name", handle.name());
        // What is queued has none yet.
        handle.id().ifPresent(id -> fields.put("id", id));
        fields.put("workspace", handle.workspace());
        fields.put("region", handle.region());
        return fields;
    }
}
