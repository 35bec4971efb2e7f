package paish.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One parameter or property of the API.
 *
 * @param type string, int32, int64, float, double, boolean, any, stream, {@code list<T>}, {@code map<K, V>} or a class name of the product
 * @param required said by the SDK, the CLI's meta data or both
 * @param serialize {@code json} or {@code csv} where a list or map is sent as one string, else empty
 * @param documentedValues not proven exhaustive: never a reason to refuse a value
 */
public record Field(String type, boolean required, String serialize, List<String> documentedValues) {

    static Field of(JsonObject json) {
        return new Field(
                json.get("type").getAsString(),
                json.has("required") && json.get("required").getAsBoolean(),
                json.has("serialize") ? json.get("serialize").getAsString() : "",
                strings(json.get("docValues")));
    }

    /** The element type of a list, e.g. {@code JobSpec} of {@code list<JobSpec>}. */
    public Optional<String> elementType() {
        return type.startsWith("list<") ? Optional.of(type.substring(5, type.length() - 1)) : Optional.empty();
    }

    /** The value type of a map, e.g. {@code string} of {@code map<string, string>}. */
    public Optional<String> valueType() {
        return type.startsWith("map<")
                ? Optional.of(type.substring(type.indexOf(',') + 1, type.length() - 1).trim())
                : Optional.empty();
    }

    private static List<String> strings(JsonElement json) {
        List<String> strings = new ArrayList<>();
        if (json != null) {
            json.getAsJsonArray().forEach(e -> strings.add(e.getAsString()));
        }
        return List.copyOf(strings);
    }
}
