package paish.dsw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.engine.Comparison;
import paish.engine.FollowUp;
import paish.engine.Provisioner.Difference;
import paish.engine.Request;

/** Holds a notebook's request against an instance, whose answer has another shape in places. */
final class DswComparison {

    /** CreateInstance takes these; neither GetInstance nor ListInstances answers them. */
    static final Set<String> UNANSWERED = Set.of("UserCommand", "AssignNodeSpec", "SpotSpec", "ImageAuth");

    private static final String CULLER = "pai-dsw:CreateIdleInstanceCuller";

    private static final String TIMER = "pai-dsw:CreateInstanceShutdownTimer";

    private static final Map<String, String> SHOWN_AS = Map.of(CULLER, "IdleInstanceCuller", TIMER, "InstanceShutdownTimer");

    private DswComparison() {}

    static List<Difference> differences(Request request, Map<String, Object> existing) {
        List<Difference> differences = new ArrayList<>(Comparison.of(wanted(request), actual(existing), UNANSWERED));
        // Another idle stop is another bill; when a shutdown timer was set cannot be told from what is left of it.
        request.afterwards().stream()
                .filter(f -> f.operation().equals(CULLER) && !lacks(existing, f))
                .map(f -> Comparison.of(
                        Map.of("IdleInstanceCuller", f.parameters()), existing, Set.of()))
                .forEach(differences::addAll);
        return differences;
    }

    static List<String> uncompared(Request request, Map<String, Object> existing) {
        List<String> passed = new ArrayList<>(Comparison.passedOver(wanted(request), actual(existing), UNANSWERED));
        request.afterwards().stream()
                .filter(f -> f.operation().equals(TIMER) && !lacks(existing, f))
                .forEach(f -> passed.add("when it stops by itself (there is a timer; how long it was set for is not shown)"));
        return passed;
    }

    private static Map<String, Object> wanted(Request request) {
        Map<String, Object> wanted = new LinkedHashMap<>(request.body());
        wanted.computeIfPresent("Labels", (k, v) -> pairs(v, "Key", "Value"));
        wanted.computeIfPresent("Tag", (k, v) -> pairs(v, "Key", "Value"));
        return wanted;
    }

    private static Map<String, Object> actual(Map<String, Object> existing) {
        Map<String, Object> actual = new LinkedHashMap<>(existing);
        actual.put("Labels", pairs(existing.get("Labels"), "Key", "Value"));
        actual.put("Tag", pairs(existing.get("Tags"), "TagKey", "TagValue"));
        return actual;
    }

    /** Whether the follow-up's effect is not there at all. */
    static boolean lacks(Map<String, Object> existing, FollowUp call) {
        String shown = SHOWN_AS.get(call.operation());
        return shown != null && !(existing.get(shown) instanceof Map<?, ?> effect
                && effect.values().stream().anyMatch(v -> v != null && !v.equals("") && !"0".equals(v.toString())));
    }

    static Map<String, Object> pairs(Object list, String key, String value) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        if (list instanceof List<?> elements) {
            elements.forEach(e -> {
                if (e instanceof Map<?, ?> pair) {
                    pairs.put(String.valueOf(pair.get(key)), pair.get(value));
                }
            });
        }
        return pairs;
    }
}
