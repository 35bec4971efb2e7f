package paish.dlc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import paish.engine.Request;
import paish.language.Place;

/**
 * One of a job's roles, as the body has it.
 *
 * @param word the block's word, e.g. {@code worker}
 */
record Role(String word, Map<?, ?> fields) {

    /** @param body a request's, or a job as it is shown */
    static List<Role> of(Map<String, Object> body) {
        return body.get("JobSpecs") instanceof List<?> specs
                ? specs.stream()
                        .flatMap(s -> s instanceof Map<?, ?> fields ? Stream.of(fields) : Stream.empty())
                        .map(fields -> new Role(word(String.valueOf(fields.get("Type"))), fields))
                        .toList()
                : List.of();
    }

    /** Where a word of the role stands; the block's word serves each role that has none of its own. */
    Place place(Request request, String of) {
        String own = word + "." + of;
        return request.places().containsKey(own) ? request.place(own)
                : request.places().containsKey(of) ? request.place(of) : request.place(word);
    }

    String path(String of) {
        return "dlc." + word + "." + of;
    }

    /** The block's word for a role that the service calls so. */
    static String word(String type) {
        return type.equals(type.toUpperCase(Locale.ROOT))
                ? type.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
