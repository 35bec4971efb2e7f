package paish.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a word, as a script would write it. A secret stands in it as {@code paish.cloud.Secret}.
 *
 * @param inner the uses in the block that the word opens
 */
public record Use(String word, List<Object> values, Map<String, Object> named, List<Use> inner) {

    public Use {
        values = List.copyOf(values);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        inner = List.copyOf(inner);
    }

    /** A word with its value. */
    public static Use of(String word, Object value) {
        return new Use(word, List.of(value), Map.of(), List.of());
    }
}
