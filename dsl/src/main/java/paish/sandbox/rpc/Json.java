package paish.sandbox.rpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Pieces of replies: lists lie one level below their plural's name. */
public final class Json {

    private Json() {
    }

    public static JsonObject nested(String name, JsonElement value) {
        JsonObject outer = new JsonObject();
        outer.add(name, value);
        return outer;
    }

    public static JsonArray list(JsonElement... elements) {
        JsonArray list = new JsonArray();
        List.of(elements).forEach(list::add);
        return list;
    }

    public static JsonArray array(Stream<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** A field's text, or empty. */
    public static String text(JsonObject body, String field) {
        return body.has(field) && body.get(field).isJsonPrimitive() ? body.get(field).getAsString() : "";
    }
}
