package paish.sandbox.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.rpc.Levers;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.state.Session;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Refusal;

/** Sets stock and prices of ECS aside from the market's own course. */
record MarketControl(Database database, Clock clock, Levers levers) {

    private static final List<String> PLACES = List.of("region", "zone", "type");

    static MarketControl stock(Database database, Clock clock) {
        return new MarketControl(database, clock, Levers.STOCK);
    }

    static MarketControl prices(Database database, Clock clock) {
        return new MarketControl(database, clock, Levers.PRICES);
    }

    JsonObject set() {
        return database.read(this::all);
    }

    JsonObject set(JsonObject lever) {
        check(lever);
        return database.write(session -> {
            levers.set(store(session), lever);
            return all(session);
        });
    }

    JsonObject clear() {
        return database.write(session -> {
            levers.clear(store(session));
            return all(session);
        });
    }

    private JsonObject all(Session session) {
        JsonArray set = new JsonArray();
        levers.all(store(session)).forEach(lever -> set.add(lever.json()));
        JsonObject reply = new JsonObject();
        reply.add("set", set);
        return reply;
    }

    private Store store(Session session) {
        return new Store(session, "", clock.now(session));
    }

    private void check(JsonObject lever) {
        for (String field : lever.keySet()) {
            if (!PLACES.contains(field) && !field.equals(levers.name())) {
                throw wrong();
            }
        }
        JsonElement value = lever.get(levers.name());
        boolean fits = value != null && value.isJsonPrimitive() && (levers.equals(Levers.STOCK)
                ? value.getAsJsonPrimitive().isBoolean()
                : value.getAsJsonPrimitive().isNumber() && value.getAsDouble() > 0);
        if (!fits) {
            throw wrong();
        }
    }

    private Refusal wrong() {
        return new Refusal(400, "InvalidParameter", "Set it by region, zone and type (* or nothing for all) and "
                + (levers.equals(Levers.STOCK) ? "available: true or false." : "factor: a number above 0."));
    }
}
