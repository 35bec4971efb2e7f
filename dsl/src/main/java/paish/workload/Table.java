package paish.workload;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table that is shipped beside a class, as JSON with a list of {@code rows}. */
public final class Table {

    private Table() {}

    public static List<JsonObject> rows(Class<?> beside, String name) {
        try (Reader reader = new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("rows").asList().stream()
                    .map(JsonElement::getAsJsonObject).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** The texts of a field that may be left out. */
    public static List<String> texts(JsonObject row, String field) {
        return row.has(field)
                ? row.getAsJsonArray(field).asList().stream().map(JsonElement::getAsString).toList()
                : List.of();
    }

    /** A text that may be left out. */
    public static String text(JsonObject row, String field) {
        return row.has(field) ? row.get(field).getAsString() : "";
    }

    /** {@code *} stands for any characters. */
    public static Pattern glob(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }
}
