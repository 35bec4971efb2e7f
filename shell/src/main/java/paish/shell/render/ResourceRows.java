package paish.shell.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Handle;
import paish.language.Failure;
import paish.script.Resource;

/**
 * Resources as the rows of a table, with their statuses as they are now.
 *
 * @param most rows that are shown; the others are not asked about. 0: all
 */
record ResourceRows(int most) {

    private static final String STATUS = "Status";

    List<Map<String, Object>> of(List<Resource> resources) {
        List<Resource> shown = most == 0 ? resources : resources.subList(0, Math.min(most, resources.size()));
        Map<Handle, String> statuses = statuses(shown);
        return resources.stream().map(resource -> row(resource.handle(), statuses)).toList();
    }

    private static Map<String, Object> row(Handle handle, Map<Handle, String> statuses) {
        Map<String, Object> row = new LinkedHashMap<>();
        Row.of(handle).forEach((field, value) -> {
            row.put(String.valueOf(field), value);
            if (field.equals("id") && statuses.containsKey(handle)) {
                row.put(STATUS, statuses.get(handle));
            }
        });
        return row;
    }

    /** Showing a value is no reason to fail. */
    private static Map<Handle, String> statuses(List<Resource> resources) {
        try {
            return Resource.statuses(resources);
        } catch (Failure e) {
            return Map.of();
        }
    }
}
