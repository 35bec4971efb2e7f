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
 * What a test has set in place of the market's own course, kept beside all regions.
 *
 * @param sort {@code stock} or {@code prices}
 * @param name of the field that holds what is set
 */
public record Levers(String sort, String name) {

    public static final Levers STOCK = new Levers("stock", "available");
    public static final Levers PRICES = new Levers("prices", "factor");

    private static final String EVERYWHERE = "";

    /**
     * One setting.
     *
     * @param json with region, zone and type; {@code *} or nothing stands for every one
     */
    public record Lever(JsonObject json, JsonElement value) {

        private boolean fits(String field, String asked) {
            String set = Json.text(json, field);
            return set.isEmpty() || set.equals("*") || set.equals(asked);
        }
    }

    public void set(Store store, JsonObject lever) {
        store.in(EVERYWHERE).add(Draft.of(Kinds.LEVER, UUID.randomUUID().toString(), "", sort, lever));
    }

    /** In the order in which they were set. */
    public List<Lever> all(Store store) {
        return documents(store).stream().map(d -> new Lever(d.body(), d.body().get(name))).toList();
    }

    /** From now on the market takes its own course again. */
    public void clear(Store store) {
        documents(store).forEach(store.in(EVERYWHERE)::delete);
    }

    /** Of those that fit the last one set counts. */
    public static Optional<JsonElement> value(List<Lever> levers, String region, String zone, String type) {
        return levers.stream()
                .filter(l -> l.fits("region", region) && l.fits("zone", zone) && l.fits("type", type))
                .map(Lever::value)
                .reduce((first, second) -> second);
    }

    private List<Document> documents(Store store) {
        return store.in(EVERYWHERE).list(Query.of(Kinds.LEVER).is("d.name", sort).orderBy("d.seq", true)).documents();
    }
}
