package paish.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One product's table.
 *
 * @param code the endpoint's code, e.g. {@code pai-dlc}
 * @param endpoints region → host, as the public product list has them
 * @param types class name → its properties, by JSON name
 */
public record Product(
        String code,
        String version,
        Map<String, String> endpoints,
        Map<String, Operation> operations,
        Map<String, Map<String, Field>> types) {

    /** Reads one table; the caller keeps it, a table is 60 to 150 KB of JSON. */
    static Product read(String code, String version) {
        String resource = "/paish/api/" + code + "-" + version + ".json";
        try (InputStream in = Product.class.getResourceAsStream(resource)) {
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            return of(code, JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    public Optional<Operation> operation(String action) {
        return Optional.ofNullable(operations.get(action));
    }

    private static Product of(String code, JsonObject json) {
        String version = json.get("version").getAsString();

        Map<String, String> endpoints = new LinkedHashMap<>();
        json.getAsJsonObject("endpoint").getAsJsonObject("regions").entrySet()
                .forEach(e -> endpoints.put(e.getKey(), e.getValue().getAsString()));

        Map<String, Operation> operations = new LinkedHashMap<>();
        json.getAsJsonObject("operations").entrySet().forEach(e -> {
            JsonObject o = e.getValue().getAsJsonObject();
            operations.put(e.getKey(), new Operation(
                    code,
                    version,
                    e.getKey(),
                    o.get("style").getAsString(),
                    o.get("method").getAsString(),
                    o.get("path").getAsString(),
                    fields(o, "pathParams"),
                    fields(o, "query"),
                    fields(o, "body"),
                    o.has("response") ? o.get("response").getAsString() : "none"));
        });

        Map<String, Map<String, Field>> types = new LinkedHashMap<>();
        json.getAsJsonObject("types").entrySet()
                .forEach(e -> types.put(e.getKey(), fields(json.getAsJsonObject("types"), e.getKey())));
        return new Product(code, version, Map.copyOf(endpoints), Map.copyOf(operations), Map.copyOf(types));
    }

    private static Map<String, Field> fields(JsonObject of, String name) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (of.has(name) && of.get(name).isJsonObject()) {
            of.getAsJsonObject(name).entrySet()
                    .forEach(e -> fields.put(e.getKey(), Field.of(e.getValue().getAsJsonObject())));
        }
        return java.util.Collections.unmodifiableMap(fields);
    }
}
