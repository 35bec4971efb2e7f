package paish.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import paish.api.Field;
import paish.api.Operation;

/** Reads a request's parameters and holds them to the operation's table. */
final class Parameters {

    private final Route route;
    private final String code;

    Parameters(Route route) {
        this.route = route;
        this.code = route.product().code().equals("pai-dsw") ? "ValidationError" : "InvalidParameter";
    }

    /** All parameters by name, whether they came in the query or as a form; those of the RPC style are still flat. */
    static Map<String, String> texts(Incoming request) {
        Map<String, String> texts = new LinkedHashMap<>(Percent.query(request.query()));
        if (request.header("content-type").startsWith("application/x-www-form-urlencoded")) {
            texts.putAll(Percent.query(new String(request.body(), UTF_8)));
        }
        return texts;
    }

    JsonObject of(Incoming request) {
        JsonObject all = route.rpc()
                ? new Flat(route.product()).nested(route.operation().query(), texts(request))
                : typed(request);
        requireAll(all);
        return all;
    }

    private JsonObject typed(Incoming request) {
        JsonObject all = body(request);
        Shape shape = new Shape(route.product());
        route.operation().body().forEach((name, field) -> {
            if (all.has(name)) {
                shape.fault(field.type(), all.get(name), name).ifPresent(fault -> {
                    throw new Refusal(400, code, fault);
                });
            }
        });
        Percent.query(request.query()).forEach(all::addProperty);
        route.path().forEach(all::addProperty);
        return all;
    }

    private JsonObject body(Incoming request) {
        String text = new String(request.body(), UTF_8);
        if (text.isBlank()) {
            return new JsonObject();
        }
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            // Answered below: the parser's words would quote the body, and bodies hold secrets.
        }
        throw new Refusal(400, code, "The body is not a JSON object.");
    }

    private void requireAll(JsonObject all) {
        Operation operation = route.operation();
        Stream.of(operation.body(), operation.query())
                .map(Map::entrySet)
                .flatMap(java.util.Collection::stream)
                .filter(e -> isMissing(e.getKey(), e.getValue(), all))
                .findFirst()
                .ifPresent(e -> {
                    throw new Refusal(400, code.equals("ValidationError") ? code : "MissingParameter",
                            e.getKey() + " is mandatory for this action.");
                });
    }

    private static boolean isMissing(String name, Field field, JsonObject all) {
        return field.required()
                && (!all.has(name) || all.get(name).isJsonNull()
                        || (all.get(name).isJsonPrimitive() && all.get(name).getAsString().isEmpty()));
    }
}
