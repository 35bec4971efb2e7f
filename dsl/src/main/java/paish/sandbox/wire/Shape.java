package paish.sandbox.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import paish.api.Field;
import paish.api.Product;

/** The types of a product's table: holds requests to them and cuts replies to them. */
public record Shape(Product product) {

    /** The first thing in a value that its type does not allow, or empty. Unknown properties are the service's to ignore. */
    public Optional<String> fault(String type, JsonElement value, String path) {
        if (value.isJsonNull()) {
            return Optional.empty();
        }
        Field field = new Field(type, false, "", java.util.List.of());
        if (field.elementType().isPresent()) {
            return value.isJsonArray() ? elements(field.elementType().get(), value.getAsJsonArray(), path) : wrong(type, path);
        }
        if (field.valueType().isPresent()) {
            return value.isJsonObject()
                    ? value.getAsJsonObject().entrySet().stream()
                            .flatMap(e -> fault(field.valueType().get(), e.getValue(), path + "." + e.getKey()).stream())
                            .findFirst()
                    : wrong(type, path);
        }
        Map<String, Field> properties = product.types().get(type);
        if (properties != null) {
            return value.isJsonObject() ? properties(properties, value.getAsJsonObject(), path) : wrong("object", path);
        }
        return fits(type, value) ? Optional.empty() : wrong(type, path);
    }

    /** The value with only those properties that the type has. */
    public JsonElement cut(String type, JsonElement value) {
        Field field = new Field(type, false, "", java.util.List.of());
        if (value.isJsonArray() && field.elementType().isPresent()) {
            JsonArray cut = new JsonArray();
            value.getAsJsonArray().forEach(e -> cut.add(cut(field.elementType().get(), e)));
            return cut;
        }
        Map<String, Field> properties = product.types().get(type);
        if (properties == null || !value.isJsonObject()) {
            return value;
        }
        JsonObject cut = new JsonObject();
        value.getAsJsonObject().entrySet().stream()
                .filter(e -> properties.containsKey(e.getKey()))
                .forEach(e -> cut.add(e.getKey(), cut(properties.get(e.getKey()).type(), e.getValue())));
        return cut;
    }

    private Optional<String> elements(String type, JsonArray values, String path) {
        for (int i = 0; i < values.size(); i++) {
            Optional<String> fault = fault(type, values.get(i), path + "[" + i + "]");
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> properties(Map<String, Field> properties, JsonObject value, String path) {
        return value.entrySet().stream()
                .filter(e -> properties.containsKey(e.getKey()))
                .flatMap(e -> fault(properties.get(e.getKey()).type(), e.getValue(), path + "." + e.getKey()).stream())
                .findFirst();
    }

    private static boolean fits(String type, JsonElement value) {
        if (!value.isJsonPrimitive()) {
            return type.equals("any");
        }
        JsonPrimitive primitive = value.getAsJsonPrimitive();
        return switch (type) {
            case "string" -> primitive.isString();
            case "boolean" -> primitive.isBoolean();
            case "int32", "int64" -> primitive.isNumber() && primitive.getAsString().matches("-?\\d+");
            case "float", "double" -> primitive.isNumber();
            default -> true;
        };
    }

    private static Optional<String> wrong(String type, String path) {
        return Optional.of(path + " must be of type " + type + ".");
    }
}
