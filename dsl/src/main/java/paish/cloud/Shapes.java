package paish.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Product;

/** How values and types of the tables look to a person. */
final class Shapes {

    private Shapes() {}

    static Optional<Iterable<?>> items(Object value) {
        if (value instanceof Map) {
            return Optional.empty();
        }
        if (value instanceof Object[] array) {
            return Optional.of(Arrays.asList(array));
        }
        return value instanceof Iterable<?> items ? Optional.of(items) : Optional.empty();
    }

    /** A type in words: "a whole number", "a list", "a map of Type, PodCount …". */
    static String words(Product product, String type) {
        if (type.startsWith("list<")) {
            return "a list";
        }
        if (type.startsWith("map<")) {
            return "a map";
        }
        Map<String, ?> properties = product.types().get(type);
        if (properties != null) {
            List<String> some = properties.keySet().stream().limit(4).toList();
            return "a map of " + String.join(", ", some) + (properties.size() > some.size() ? " …" : "");
        }
        return switch (type) {
            case "int32", "int64" -> "a whole number";
            case "float", "double" -> "a number";
            case "boolean" -> "true or false";
            case "string" -> "a string";
            default -> "a string, number, boolean, list or map";
        };
    }

    /** A value in words; of lists and maps only the kind, since they may hold what should not be shown. */
    static String describe(Object value) {
        if (value instanceof Secret) {
            return "a secret";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (items(value).isPresent()) {
            return "a list";
        }
        if (value instanceof CharSequence) {
            String text = value.toString();
            return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : "a " + value.getClass().getSimpleName();
    }
}
