package paish.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Place;

/**
 * What a block evaluates to: validated and immutable.
 *
 * @param kind {@code dsw}, {@code dlc}, …
 * @param workspace the workspace's id
 * @param body exactly the API's body, types included; a secret stands in it as {@code paish.cloud.Secret},
 *     a value passed by {@code field} as {@code paish.cloud.Verbatim}
 * @param afterwards calls that follow a successful creation
 * @param maxRuntime after which the service stops it by itself; empty: nothing does
 * @param again create even when one of this name is still running
 * @param place the block
 * @param places word or path of words → where it stands, e.g. {@code spec}, {@code worker.image}
 * @param terms what it asks for and does not send as it is, e.g. the zones to look in
 */
public record Request(
        String kind,
        String name,
        String region,
        String workspace,
        Map<String, Object> body,
        List<FollowUp> afterwards,
        Optional<Duration> maxRuntime,
        boolean again,
        Place place,
        Map<String, Place> places,
        Map<String, Object> terms) {

    public Request {
        body = frozen(body);
        terms = frozen(terms);
        afterwards = List.copyOf(afterwards);
        places = Map.copyOf(places);
    }

    /** All that it asks for is sent. */
    public Request(
            String kind, String name, String region, String workspace, Map<String, Object> body, List<FollowUp> afterwards,
            Optional<Duration> maxRuntime, boolean again, Place place, Map<String, Place> places) {
        this(kind, name, region, workspace, body, afterwards, maxRuntime, again, place, places, Map.of());
    }

    /** Why it asks for what it asks for, where something else than its writer decided; for the plan. */
    public List<String> notes() {
        return terms.get("notes") instanceof List<?> notes ? notes.stream().map(String::valueOf).toList() : List.of();
    }

    /** Where the word stands, or the block when the word is not there. */
    public Place place(String word) {
        return places.getOrDefault(word, place);
    }

    /** Where the first stands, else the second, else the block. */
    public Place place(String first, String second) {
        return places.getOrDefault(first, place(second));
    }

    /** The same for the same body and the same calls afterwards; secrets count by their mask. */
    String digest() {
        List<Object> asked = new ArrayList<>(List.of(
                body, afterwards.stream().map(f -> List.of(f.operation(), f.parameters())).toList()));
        if (!terms.isEmpty()) {
            asked.add(terms);
        }
        return Canonical.hash(asked);
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }

    /** A copy that nobody can change, all the way down. */
    private static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        return value instanceof Map<?, ?> map ? frozen(map)
                : value instanceof List<?> list ? list.stream().map(Request::frozen).toList()
                : value;
    }
}
