package paish.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of thing that a saga makes, and how it is found again and taken away.
 *
 * @param word as which it is shown, e.g. {@code vpc}
 * @param create e.g. {@code vpc:CreateVpc}; its {@code ClientToken} makes the same call twice one call
 * @param made the id in the reply to it
 * @param list the operation whose rows show it
 * @param tagged parameters that list what carries the correlator
 * @param numbered parameters that list the one with the id
 * @param mark the correlator that a row carries
 * @param idField of a row, and the parameter of the deletion
 * @param nameField of a row
 * @param delete e.g. {@code vpc:DeleteVpc}
 * @param force parameters of the deletion besides the id
 */
public record Part(
        String word,
        String create,
        Function<Map<String, Object>, Optional<String>> made,
        String list,
        Function<String, Map<String, Object>> tagged,
        Function<String, Map<String, Object>> numbered,
        Function<Map<String, Object>, Optional<String>> mark,
        String idField,
        String nameField,
        String delete,
        Map<String, Object> force) {

    /** Whoever makes one owes this. */
    FollowUp debt() {
        return new FollowUp(delete, Map.of());
    }

    Map<String, Object> deletion(String id) {
        Map<String, Object> parameters = new LinkedHashMap<>(force);
        parameters.put(idField, id);
        return parameters;
    }

    /** Every operation that it may take, in their order. */
    public List<String> calls() {
        return List.of(create, list, delete);
    }
}
