package paish.product.diagnosis;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table {@code causes.json}.
 *
 * @param consequences what follows every failure and explains none
 */
record Causes(List<Cause> all, List<Pattern> consequences) {

    private static final String TABLE = "causes.json";

    static Causes read() {
        try (Reader reader = new InputStreamReader(Causes.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8)) {
            JsonObject table = JsonParser.parseReader(reader).getAsJsonObject();
            return new Causes(
                    objects(table.getAsJsonArray("causes")).map(Causes::cause).toList(),
                    patterns(table, "consequences"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + TABLE, e);
        }
    }

    /** Those that a source of the kind may show. */
    Causes of(String kind, String status, Where at) {
        return new Causes(all.stream().filter(c -> c.concerns(kind, status, at)).toList(), consequences);
    }

    /** Patterns go before signs. */
    Optional<Match> match(Line line) {
        List<Match> matches = all.stream().flatMap(c -> c.match(line).stream()).toList();
        return matches.stream().filter(Match::certain).findFirst().or(() -> matches.stream().findFirst());
    }

    boolean isHopeless(String code) {
        return all.stream().anyMatch(c -> c.code().equals(code) && c.hopeless());
    }

    boolean isConsequence(Line line) {
        return consequences.stream().anyMatch(p -> p.matcher(line.text()).find());
    }

    private static Cause cause(JsonObject row) {
        Map<String, String> change = new LinkedHashMap<>();
        row.getAsJsonObject("change").entrySet().forEach(e -> change.put(e.getKey(), e.getValue().getAsString()));
        return new Cause(
                row.get("code").getAsString(),
                texts(row, "kinds"),
                texts(row, "statuses"),
                texts(row, "where"),
                patterns(row, "patterns"),
                patterns(row, "signs"),
                row.has("follows"),
                row.has("passes"),
                row.has("hopeless"),
                row.has("warnings"),
                row.get("explanation").getAsString(),
                change,
                row.get("source").getAsString());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static Set<String> texts(JsonObject row, String name) {
        return Set.copyOf(row.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList());
    }

    private static List<Pattern> patterns(JsonObject row, String name) {
        return row.has(name)
                ? row.getAsJsonArray(name).asList().stream().map(p -> Pattern.compile(p.getAsString())).toList()
                : List.of();
    }
}
