package paish.assist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.api.Api;
import paish.api.Field;
import paish.api.Operation;
import paish.script.Verbs;

/** The operation behind a call in a text. */
final class Operations {

    private Operations() {}

    /** Of {@code call 'pai-dsw:GetInstance'}, or of a look-up. */
    static Optional<Operation> of(CallSite call, Api api) {
        if (call.ofBlock()) {
            return Optional.empty();
        }
        return call.name().equals("call") ? api.operation(call.text()) : Verbs.listing(call.name()).flatMap(api::operation);
    }

    /** What it takes, wherever it is sent; what is required first. */
    static Map<String, Field> parameters(Operation operation) {
        Map<String, Field> all = new LinkedHashMap<>();
        all.putAll(operation.pathParams());
        all.putAll(operation.query());
        all.putAll(operation.body());
        Map<String, Field> ordered = new LinkedHashMap<>();
        all.forEach((name, field) -> {
            if (field.required()) {
                ordered.put(name, field);
            }
        });
        all.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The fields of the rows that a list operation answers. */
    static Map<String, Field> rowFields(Operation operation, Api api) {
        return api.product(operation.product()).flatMap(product -> product.types().getOrDefault(operation.response(), Map.of()).values().stream()
                        .flatMap(f -> f.elementType().stream())
                        .filter(product.types()::containsKey)
                        .findFirst()
                        .map(product.types()::get))
                .orElse(Map.of());
    }
}
