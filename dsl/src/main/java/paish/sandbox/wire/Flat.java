package paish.sandbox.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import paish.api.Field;
import paish.api.Product;

/** The RPC style's parameters: {@code SystemDisk.Size}, {@code Tag.1.Key}; lists count from 1 and end at the first gap. */
record Flat(Product product) {

    /** The values as the types of their fields say; names that no field has are the service's to ignore. */
    JsonObject nested(Map<String, Field> fields, Map<String, String> flat) {
        NavigableMap<String, String> sorted = new TreeMap<>(flat);
        JsonObject all = new JsonObject();
        fields.forEach((name, field) -> value(field, name, sorted).ifPresent(value -> all.add(name, value)));
        return all;
    }

    private Optional<JsonElement> value(Field field, String path, NavigableMap<String, String> flat) {
        boolean structured = field.elementType().isPresent() || field.valueType().isPresent()
                || product.types().containsKey(field.type());
        if (!structured) {
            return Optional.ofNullable(flat.get(path)).map(text -> simple(field.type(), text, path));
        }
        if (flat.containsKey(path)) {
            JsonElement json = text(flat.get(path), path);
            new Shape(product).fault(field.type(), json, path).ifPresent(fault -> {
                throw new Refusal(400, "InvalidParameter", fault);
            });
            return Optional.of(json);
        }
        if (field.elementType().isPresent()) {
            return list(field.elementType().get(), path, flat);
        }
        if (field.valueType().isPresent()) {
            return map(path, flat);
        }
        JsonObject object = new JsonObject();
        product.types().get(field.type()).forEach((name, inner) ->
                value(inner, path + "." + name, flat).ifPresent(v -> object.add(name, v)));
        return object.size() == 0 ? Optional.empty() : Optional.of(object);
    }

    private Optional<JsonElement> list(String type, String path, NavigableMap<String, String> flat) {
        JsonArray list = new JsonArray();
        Field element = new Field(type, false, "", List.of());
        for (int i = 1; begun(path + "." + i, flat); i++) {
            value(element, path + "." + i, flat).ifPresent(list::add);
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static Optional<JsonElement> map(String path, NavigableMap<String, String> flat) {
        JsonObject map = new JsonObject();
        flat.tailMap(path + ".").entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(path + "."))
                .forEach(e -> map.addProperty(e.getKey().substring(path.length() + 1), e.getValue()));
        return map.size() == 0 ? Optional.empty() : Optional.of(map);
    }

    private static boolean begun(String path, NavigableMap<String, String> flat) {
        String next = flat.ceilingKey(path + ".");
        return flat.containsKey(path) || next != null && next.startsWith(path + ".");
    }

    /** A list or map that was sent as one JSON text. */
    private static JsonElement text(String text, String path) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonArray() || json.isJsonObject()) {
                return json;
            }
        } catch (JsonParseException e) {
            // Answered below: the parser's words would quote the value.
        }
        throw wrong(path);
    }

    private static JsonPrimitive simple(String type, String text, String path) {
        if (type.equals("boolean")) {
            if (!List.of("true", "false").contains(text.toLowerCase(java.util.Locale.ROOT))) {
                throw wrong(path);
            }
            return new JsonPrimitive(Boolean.parseBoolean(text));
        }
        try {
            return switch (type) {
                case "int32" -> new JsonPrimitive(Integer.parseInt(text));
                case "int64" -> new JsonPrimitive(Long.parseLong(text));
                case "float", "double" -> new JsonPrimitive(new BigDecimal(text));
                default -> new JsonPrimitive(text);
            };
        } catch (NumberFormatException e) {
            throw wrong(path);
        }
    }

    private static Refusal wrong(String path) {
        return new Refusal(400, "InvalidParameter", "The specified parameter " + path + " is not valid.");
    }
}
