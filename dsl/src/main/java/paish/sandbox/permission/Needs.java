package paish.sandbox.permission;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import paish.sandbox.catalogue.Resource;

/** The table {@code actions.json}: what each operation needs. Read when first asked. */
public final class Needs {

    private record Rule(List<Pattern> operations, String action, boolean free) {

        static Rule of(JsonObject json) {
            List<Pattern> operations = StreamSupport.stream(json.getAsJsonArray("operations").spliterator(), false)
                    .map(o -> Wildcard.pattern(o.getAsString()))
                    .toList();
            return new Rule(operations, json.get("action").getAsString(), json.has("free"));
        }

        boolean fits(String operation) {
            return operations.stream().anyMatch(o -> o.matcher(operation).matches());
        }
    }

    private final Map<String, Need> known = new ConcurrentHashMap<>();
    private List<Rule> rules = List.of();

    /** @param operation e.g. {@code pai-dsw:GetInstance} */
    public Need of(String operation) {
        return known.computeIfAbsent(operation, o -> rules().stream()
                .filter(r -> r.fits(o))
                .findFirst()
                .map(r -> new Need(r.action.replace("*", o.substring(o.indexOf(':') + 1)), r.free))
                .orElseThrow(() -> new IllegalStateException("actions.json has no rule for " + o)));
    }

    private synchronized List<Rule> rules() {
        if (rules.isEmpty()) {
            rules = StreamSupport.stream(Resource.read("actions.json").getAsJsonArray("rules").spliterator(), false)
                    .map(r -> Rule.of(r.getAsJsonObject()))
                    .toList();
        }
        return rules;
    }
}
