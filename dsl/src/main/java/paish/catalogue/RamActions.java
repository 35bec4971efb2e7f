package paish.catalogue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which RAM actions an operation needs, from the table {@code ram.json}. Read when first asked. */
public final class RamActions {

    private record Rule(List<Pattern> operations, List<String> actions, String source) {

        static Rule of(JsonObject json) {
            return new Rule(
                    Table.texts(json.get("operations")).stream().map(Table::pattern).toList(),
                    Table.texts(json.get("actions")),
                    json.get("source").getAsString());
        }

        boolean fits(String operation) {
            return operations.stream().anyMatch(p -> p.matcher(operation).matches());
        }
    }

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private List<Rule> rules = List.of();

    /** @param operation e.g. {@code pai-dsw:CreateInstance}; empty where RAM allows it unless told otherwise */
    public List<String> of(String operation) {
        return known.computeIfAbsent(operation, o -> rule(o)
                .map(r -> r.actions.stream().map(a -> a.replace("*", o.substring(o.indexOf(':') + 1))).toList())
                .orElse(List.of()));
    }

    /** Who says so; empty where nothing is known of the operation. */
    public Optional<String> source(String operation) {
        return rule(operation).map(Rule::source);
    }

    private Optional<Rule> rule(String operation) {
        return rules().stream().filter(r -> r.fits(operation)).findFirst();
    }

    private synchronized List<Rule> rules() {
        if (rules.isEmpty()) {
            rules = Table.read("ram.json", "rules").asList().stream().map(JsonElement::getAsJsonObject).map(Rule::of).toList();
        }
        return rules;
    }
}
