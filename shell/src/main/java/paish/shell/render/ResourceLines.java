package paish.shell.render;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Handle;
import paish.language.Failure;
import paish.script.Resource;

/** One resource with its most important fields as they are now. What does not exist is not asked about: at the end of an input nothing is queued any more. */
final class ResourceLines {

    private final Style style;
    private final int columns;
    private final Statuses statuses;
    private final Clock clock;

    ResourceLines(Style style, int columns, Statuses statuses, Clock clock) {
        this.style = style;
        this.columns = columns;
        this.statuses = statuses;
        this.clock = clock;
    }

    List<String> of(Resource resource) {
        Handle handle = resource.handle();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", handle.kind());
        shown.put("name", handle.name());
        if (handle.id().isEmpty()) {
            shown.put("id", "(was not created)");
            return lines(shown, Optional.empty());
        }
        shown.put("id", handle.id().get());
        try {
            return found(shown, handle, resource.details());
        } catch (Failure e) {
            // Showing a value is no reason to fail.
            shown.put("Status", "(not known: " + e.getMessage() + ")");
            return lines(shown, Optional.empty());
        }
    }

    private List<String> found(Map<String, Object> shown, Handle handle, Map<String, Object> details) {
        Optional<Columns> kind = Columns.of(handle.kind());
        shown.put("Status", details.get("Status"));
        shown.put("region", handle.region());
        kind.map(k -> k.telling(List.of(details))).orElse(List.of()).stream()
                .filter(field -> !handle.name().equals(details.get(field)) && !handle.id().get().equals(details.get(field)))
                .forEach(field -> shown.putIfAbsent(field, details.get(field)));
        List<String> lines = new ArrayList<>(lines(shown, kind));
        List<String> left = details.keySet().stream()
                .filter(field -> !shown.containsKey(field) && !shown.containsValue(details.get(field)))
                .toList();
        if (!left.isEmpty() && style.forPeople()) {
            lines.add(Rest.fields(left, columns, style));
        }
        return lines;
    }

    private List<String> lines(Map<String, Object> fields, Optional<Columns> kind) {
        FieldText texts = new FieldText(style, statuses, clock, kind);
        return Tree.lines(fields, 0, style, texts::detail);
    }
}
