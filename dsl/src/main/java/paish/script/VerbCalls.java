package paish.script;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code calls.json}: what verbs and blocks call. */
final class VerbCalls {

    /** From here on handles are listed, not asked for one by one. */
    private static final int MANY = 3;

    private static final String OTHERWISE = "*";

    /** Operations of these products are called for their own kind alone. */
    private static final List<String> OF_KINDS = List.of("pai-", "ecs:", "vpc:");

    private final JsonObject table = read();

    /** What these verbs call depends on what they are given; they have no row. */
    static final Set<String> BY_ARGUMENTS =
            Set.of("create", "price", "plan", "select", "policy", "instance", "job", "call", "secret", "file", "param");

    /** What a verb evaluates to. */
    enum Gives { ITSELF, ANOTHER, UNKNOWN }

    Gives gives(String verb) {
        return row(verb).filter(r -> r.has("gives"))
                .map(r -> r.get("gives").getAsString().equals("itself") ? Gives.ITSELF : Gives.ANOTHER)
                .orElse(Gives.UNKNOWN);
    }

    /**
     * @param kind of the handles, and how many of them the verb is given
     * @param said its named arguments and the words of its block; empty where nobody can tell: then all of them
     * @param having the fields of the requests that make what the verb is given; empty where nobody can tell: then any
     * @return empty where the verb has no row
     */
    Optional<Set<String>> of(String verb, String kind, int count, Optional<Set<String>> said, Optional<Set<String>> having) {
        return row(verb).map(row -> {
            Set<String> calls = new LinkedHashSet<>(texts(row.get("calls")));
            if (row.has("said")) {
                calls.addAll(said(row.getAsJsonObject("said"), said));
            }
            if (row.has("having")) {
                row.getAsJsonObject("having").asMap().forEach((word, fields) -> {
                    if (said.map(s -> s.contains(word)).orElse(true)) {
                        calls.addAll(said(fields.getAsJsonObject(), having));
                    }
                });
            }
            if (count >= MANY && row.has("many")) {
                calls.addAll(texts(row.get("many")));
            }
            calls.removeIf(c -> OF_KINDS.stream().anyMatch(c::startsWith) && prefixes(kind).stream().noneMatch(c::startsWith));
            return calls;
        });
    }

    /** The kinds of the requests that a verb makes of something else than a block. */
    Set<String> makes(String verb) {
        return row(verb).filter(r -> r.has("makes")).map(r -> Set.copyOf(texts(r.get("makes")))).orElse(Set.of());
    }

    /** What creating a block of the kind may call, whatever its words. */
    Set<String> block(String kind) {
        return block(kind, table.getAsJsonObject("blocks").getAsJsonObject(kind).getAsJsonObject("words").keySet());
    }

    /** What creating such a block may call. @param words that it uses, inner blocks included */
    Set<String> block(String kind, Set<String> words) {
        JsonObject row = table.getAsJsonObject("blocks").getAsJsonObject(kind);
        Set<String> calls = new LinkedHashSet<>(texts(row.get("always")));
        row.getAsJsonObject("words").asMap().forEach((word, more) -> {
            if (words.contains(word)) {
                calls.addAll(texts(more));
            }
        });
        return calls;
    }

    private Optional<JsonObject> row(String verb) {
        return Optional.ofNullable(table.getAsJsonObject("verbs").getAsJsonObject(verb));
    }

    private static Set<String> said(JsonObject by, Optional<Set<String>> said) {
        Set<String> calls = new LinkedHashSet<>();
        said.orElse(by.keySet()).stream()
                .map(word -> by.has(word) ? word : OTHERWISE)
                .filter(by::has)
                .forEach(word -> calls.addAll(texts(by.get(word))));
        return calls;
    }

    private static List<String> prefixes(String kind) {
        return kind.equals("ecs") ? List.of("ecs:", "vpc:") : List.of("pai-" + kind + ":");
    }

    private static List<String> texts(JsonElement array) {
        return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    private static JsonObject read() {
        try (Reader reader = new InputStreamReader(
                VerbCalls.class.getResourceAsStream("calls.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException("reading calls.json", e);
        }
    }
}
