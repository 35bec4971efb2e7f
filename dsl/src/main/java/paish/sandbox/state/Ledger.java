package paish.sandbox.state;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Every mutating call in the order in which it was decided, with what it created. */
public final class Ledger {

    private Ledger() {
    }

    public static void enter(Session session, JsonObject entry) {
        session.run("INSERT INTO ledger(body) VALUES(?)", entry.toString());
    }

    public static JsonArray since(Session session, long seq) {
        JsonArray entries = new JsonArray();
        session.rows("SELECT seq, body FROM ledger WHERE seq > ? ORDER BY seq", row -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("seq", row.getLong(1));
            JsonParser.parseString(row.getString(2)).getAsJsonObject().entrySet()
                    .forEach(e -> entry.add(e.getKey(), e.getValue()));
            return entry;
        }, seq).forEach(entries::add);
        return entries;
    }
}
