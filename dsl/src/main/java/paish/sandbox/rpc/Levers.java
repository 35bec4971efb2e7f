package paish.sandbox.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;

/**
 * What a test has set in place of the market's own course. {@code *} or nothing stands for every region, zone or type;
 * of those that fit the last one set counts.
 *
 * @param sort {@code stock} or {@code prices}
 */
public record Levers(String sort) {

    public static final Levers STOCK = new Levers("stock");
    public static final Levers PRICES = new Levers("prices");

    private static final String EVERYWHERE = "";

    public void set(Store store, JsonObject lever) {
        store.in(EVERYWHERE).add(Draft.of(Kinds.LEVER, UUID.randomUUID().toString(), "", sort, lever));
    }

    public List<JsonObject> all(Store store) {
        return documents(store).stream().map(Document::body).toList();
    }

    /** From now on the market takes its own course again. */
    public void clear(Store store) {
        documents(store).forEach(store.in(EVERYWHERE)::delete);
    }

    /** The value last set for it, if any. */
    public Optional<JsonElement> value(Store store, String name, String region, String zone, String type) {
        return all(store).stream()
                .filter(l -> fits(l, "region", region) && fits(l, "zone", zone) && fits(l, "type", type))
                .map(l -> l.get(name))
                .reduce((first, second) -> second);
    }

    private List<Document> documents(Store store) {
        return store.in(EVERYWHERE).list(Query.of(Kinds.LEVER).is("d.name", sort).orderBy("d.seq", true)).documents();
    }

    private static boolean fits(JsonObject lever, String name, String value) {
        String set = lever.has(name) ? lever.get(name).getAsString() : "*";
        return set.equals("*") || set.equals(value);
    }
}
