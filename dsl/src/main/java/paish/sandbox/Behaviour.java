package paish.sandbox;

import com.google.gson.Gson;
import java.util.List;
import java.util.stream.StreamSupport;
import paish.sandbox.catalogue.Resource;

/**
 * One thing that the sandbox does, and why it is taken to be so.
 *
 * @param operations {@code product:Action}, or {@code *} for all
 * @param source API doc, SDK model, a requirement (S0 to S4), design rule or assumption
 */
public record Behaviour(String id, List<String> operations, String does, String source) {

    /** The whole table, in the order in which it is to be read. */
    public static List<Behaviour> all() {
        Gson gson = new Gson();
        return StreamSupport.stream(Resource.read("behaviours.json").getAsJsonArray("behaviours").spliterator(), false)
                .map(json -> gson.fromJson(json, Behaviour.class))
                .toList();
    }
}
