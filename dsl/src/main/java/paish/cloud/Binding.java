package paish.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Operation;
import paish.api.Product;
import paish.language.Suggestions;

/**
 * A call's arguments, sorted by where they are sent and converted to the table's types; secrets still hidden.
 *
 * @param problems when there are any, nothing may be sent
 */
record Binding(
        Map<String, Object> path, Map<String, Object> query, Map<String, Object> body, List<Problem> problems) {

    static Binding of(Product product, Operation operation, Map<String, ?> parameters) {
        Binding bound = new Binding(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Conversion conversion = new Conversion(product, bound.problems);
        parameters.forEach((name, value) -> {
            if (value != null) {
                bound.add(operation, conversion, name, value);
            }
        });
        operation.pathParams().keySet().forEach(bound::checkPathVariable);
        return bound;
    }

    private void add(Operation operation, Conversion conversion, String name, Object value) {
        if (operation.pathParams().containsKey(name)) {
            path.put(name, conversion.convert(operation.pathParams().get(name).type(), value, name));
        } else if (operation.query().containsKey(name)) {
            query.put(name, conversion.convert(operation.query().get(name).type(), value, name));
        } else if (operation.body().containsKey(name)) {
            body.put(name, conversion.convert(operation.body().get(name).type(), value, name));
        } else if (value instanceof Verbatim) {
            (operation.mutates() ? body : query).put(name, conversion.convert("any", value, name));
        } else {
            problems.add(new Problem(name, operation.id() + " has no parameter " + name,
                    Suggestions.nearest(name, operation.parameters())));
        }
    }

    /** Dots would be resolved as steps in the path and reach another operation. */
    private void checkPathVariable(String name) {
        Object value = path.get(name);
        boolean empty = value == null || value.equals("");
        if (empty && problems.stream().noneMatch(p -> p.path().equals(name))) {
            problems.add(new Problem(name, name + " is required: it is part of the path", Optional.empty()));
        } else if (".".equals(value) || "..".equals(value)) {
            problems.add(new Problem(name, name + " cannot be " + value, Optional.empty()));
        }
    }
}
