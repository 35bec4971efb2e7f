package paish.cloud;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The table {@code reactions.json}: failure → reaction, each row with its source. */
public final class Reactions {

    private static final String TABLE = "reactions.json";

    private final List<Row> rows;

    private Reactions(List<Row> rows) {
        this.rows = rows;
    }

    public static Reactions read() {
        try (InputStream in = Reactions.class.getResourceAsStream(TABLE)) {
            JsonObject table = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject();
            return new Reactions(StreamSupport.stream(table.getAsJsonArray("rows").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + TABLE, e);
        }
    }

    public Reaction to(CloudException e) {
        return to(e.failure());
    }

    public Reaction to(Failure failure) {
        return rows.stream()
                .filter(row -> row.fits(failure))
                .findFirst()
                .map(Row::action)
                .orElse(Reaction.STOP);
    }

    List<Row> rows() {
        return rows;
    }

    /** One row; an empty condition holds always. */
    record Row(String code, String status, String outcome, String scope, Reaction action, String source) {

        static Row of(JsonObject json) {
            Map<String, JsonElement> row = json.asMap();
            return new Row(
                    text(row, "code"),
                    text(row, "status"),
                    text(row, "outcome"),
                    text(row, "scope"),
                    Reaction.valueOf(text(row, "action")),
                    text(row, "source"));
        }

        boolean fits(Failure failure) {
            return matches(code, failure.code())
                    && matches(status.replace('x', '*').replace("**", "*"), String.valueOf(failure.status()))
                    && (outcome.isEmpty() || outcome.equals(failure.outcome().name()))
                    && (scope.equals("any") || scope.equals(failure.mutates() ? "create" : "read"));
        }

        private static boolean matches(String pattern, String text) {
            return pattern.isEmpty() || (pattern.endsWith("*")
                    ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                    : text.equals(pattern));
        }

        private static String text(Map<String, JsonElement> row, String name) {
            return row.containsKey(name) ? row.get(name).getAsString() : "";
        }
    }
}
