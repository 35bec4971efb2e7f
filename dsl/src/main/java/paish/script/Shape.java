package paish.script;

import java.util.Map;
import java.util.Optional;
import paish.api.Api;
import paish.api.Field;
import paish.api.Operation;

/**
 * The fields that a map of a service's may have, as its table says.
 *
 * @param types of the product
 * @param type the name of one of them; of others nothing is known
 */
record Shape(Map<String, Map<String, Field>> types, String type) {

    static final Shape UNKNOWN = new Shape(Map.of(), "");

    /** The reply of an operation. */
    static Shape of(Api api, String operation) {
        Operation known = api.operation(operation).orElseThrow();
        return new Shape(api.product(known.product()).orElseThrow().types(), known.response());
    }

    /** One row of the list that it holds. */
    Shape row() {
        return fields().keySet().stream().map(this::of).filter(s -> !s.fields().isEmpty()).findFirst()
                .map(s -> s.wraps() ? s.row() : s)
                .orElse(UNKNOWN);
    }

    /** In the RPC style a list stands in an object of its own: {@code Instances.Instance}. */
    private boolean wraps() {
        return fields().size() == 1 && fields().values().stream().allMatch(f -> f.elementType().filter(types::containsKey).isPresent());
    }

    /** Empty where nothing is known. */
    Map<String, Field> fields() {
        return types.getOrDefault(type, Map.of());
    }

    /** What a field's value looks like; of a list, each of its elements. */
    Shape of(String field) {
        return new Shape(types, Optional.ofNullable(fields().get(field)).map(Field::type).map(Shape::innermost).orElse(""));
    }

    private static String innermost(String type) {
        return type.startsWith("list<") ? innermost(type.substring(5, type.length() - 1)) : type;
    }
}
