package paish.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import paish.engine.Cost;
import paish.engine.FollowUp;

/** Calls and prices as JSON. A secret is stored as its mask. */
final class Stored {

    private Stored() {}

    static String names(Collection<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array.toString();
    }

    static String calls(List<FollowUp> calls) {
        JsonArray array = new JsonArray();
        for (FollowUp call : calls) {
            JsonObject parameters = new JsonObject();
            call.parameters().forEach((name, value) -> parameters.add(name, primitive(value)));
            JsonObject stored = new JsonObject();
            stored.addProperty("operation", call.operation());
            stored.add("parameters", parameters);
            array.add(stored);
        }
        return array.toString();
    }

    static List<FollowUp> calls(String json) {
        return StreamSupport.stream(JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(o -> new FollowUp(o.get("operation").getAsString(), parameters(o.getAsJsonObject("parameters"))))
                .toList();
    }

    static String price(Cost cost) {
        JsonObject price = new JsonObject();
        price.addProperty("hourly", cost.hourly());
        cost.expected().ifPresent(e -> price.addProperty("expected", e));
        cost.worst().ifPresent(w -> price.addProperty("worst", w));
        price.addProperty("estimate", cost.estimate());
        return price.toString();
    }

    static Cost price(String json) {
        JsonObject price = JsonParser.parseString(json).getAsJsonObject();
        return new Cost(
                price.get("hourly").getAsBigDecimal(), amount(price, "expected"), amount(price, "worst"),
                price.get("estimate").getAsBoolean());
    }

    private static Optional<BigDecimal> amount(JsonObject price, String name) {
        return Optional.ofNullable(price.get(name)).map(JsonElement::getAsBigDecimal);
    }

    private static JsonElement primitive(Object value) {
        return value instanceof Number number ? new JsonPrimitive(number)
                : value instanceof Boolean flag ? new JsonPrimitive(flag)
                : new JsonPrimitive(String.valueOf(value));
    }

    private static Map<String, Object> parameters(JsonObject stored) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        stored.entrySet().forEach(e -> parameters.put(e.getKey(), plain(e.getValue().getAsJsonPrimitive())));
        return parameters;
    }

    /** Whole numbers are longs, as the words write them. */
    private static Object plain(JsonPrimitive value) {
        if (value.isBoolean()) {
            return value.getAsBoolean();
        }
        if (!value.isNumber()) {
            return value.getAsString();
        }
        return value.getAsString().matches("-?\\d+") ? (Object) value.getAsLong() : (Object) value.getAsDouble();
    }
}
