package paish.ecs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tag by which what paish has made is found again; ECS and VPC write it the same and show it differently. */
final class Tags {

    static final String KEY = "paish";

    private Tags() {}

    static Map<String, Object> marked(Map<String, Object> body, String correlator) {
        List<Object> tags = new ArrayList<>(body.get("Tag") instanceof List<?> own ? own : List.of());
        tags.add(Map.of("Key", KEY, "Value", correlator));
        Map<String, Object> marked = new LinkedHashMap<>(body);
        marked.put("Tag", tags);
        return marked;
    }

    /** @param correlator empty text: any */
    static Map<String, Object> filter(String correlator) {
        return Map.of("Tag", List.of(correlator.isEmpty() ? Map.of("Key", KEY) : Map.of("Key", KEY, "Value", correlator)));
    }

    /** ECS: TagKey and TagValue; VPC: Key and Value. */
    static Optional<String> mark(Map<String, Object> row) {
        Object tags = row.get("Tags") instanceof Map<?, ?> nested ? nested.get("Tag") : row.get("Tags");
        if (!(tags instanceof List<?> all)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(t -> (Map<?, ?>) t)
                .filter(t -> KEY.equals(t.get("TagKey")) || KEY.equals(t.get("Key")))
                .map(t -> String.valueOf(t.get("TagKey") != null ? t.get("TagValue") : t.get("Value")))
                .findFirst();
    }
}
