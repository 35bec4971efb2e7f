package paish.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which RAM actions an operation needs, from the table {@code ram.json}. Read when first asked. */
public final class RamActions {

    private record Rule(List<Pattern> operations, List<String> actions) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** @param operation e.g. {@code pai-dsw:CreateInstance}; empty where RAM allows it unless told otherwise */
    public List<String> of(String operation) {
        return known.computeIfAbsent(operation, o -> rules().stream()
                .filter(r -> r.operations.stream().anyMatch(p -> p.matcher(o).matches()))
                .findFirst()
                .map(r -> r.actions.stream()
                        .map(a -> a.replace("*", o.substring(o.indexOf(':') + 1)))
                        .toList())
                .orElse(List.of()));
    }

    private synchronized List<Rule> rules() {
        if (rules.isEmpty()) {
            read().forEach(rule -> {
                JsonObject r = rule.getAsJsonObject();
                rules.add(new Rule(
                        strings(r.getAsJsonArray("operations")).stream().map(RamActions::pattern).toList(),
                        strings(r.getAsJsonArray("actions"))));
            });
        }
        return rules;
    }

    private static JsonArray read() {
        try (Reader reader =
                new InputStreamReader(RamActions.class.getResourceAsStream("ram.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rules");
        } catch (IOException e) {
            throw new UncheckedIOException("reading ram.json", e);
        }
    }

    private static Pattern pattern(String operations) {
        return Pattern.compile(Pattern.quote(operations).replace("*", "\\E.*\\Q"));
    }

    private static List<String> strings(JsonArray array) {
        return array.asList().stream().map(e -> e.getAsString()).toList();
    }
}
