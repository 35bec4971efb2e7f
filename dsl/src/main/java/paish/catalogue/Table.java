package paish.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table that is shipped beside this package, as JSON. */
final class Table {

    private Table() {}

    /** @param rows the name of the list of rows */
    static JsonArray read(String name, String rows) {
        try (Reader reader = new InputStreamReader(Table.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    static List<String> texts(JsonElement array) {
        return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    /** {@code *} stands for any characters; names compare without regard to case. */
    static Pattern pattern(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
    }
}
