package paish.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.api.Api;
import paish.api.Operation;
import paish.api.Product;
import paish.language.Suggestions;

/** Checks a call against the tables, without a network and without revealing a secret. */
public final class CallArguments {

    private CallArguments() {}

    /** Everything wrong with a call by name: also an operation that the tables do not hold. */
    public static List<Problem> check(Api api, String operation, Map<String, ?> parameters) {
        Optional<Operation> known = api.operation(operation);
        return known.isPresent() ? check(api, known.get(), parameters) : List.of(unknown(api, operation));
    }

    /**
     * Unknown names, values of a wrong type and missing path variables. Other required fields are the service's to
     * judge: the sources of the tables do not agree on them.
     */
    public static List<Problem> check(Api api, Operation operation, Map<String, ?> parameters) {
        return Binding.of(product(api, operation), operation, parameters).problems();
    }

    static Operation find(Api api, String operation) {
        return api.operation(operation)
                .orElseThrow(() -> new CallArgumentException(operation, List.of(unknown(api, operation))));
    }

    static Product product(Api api, Operation operation) {
        return api.product(operation.product()).orElseThrow();
    }

    private static Problem unknown(Api api, String operation) {
        int colon = operation.indexOf(':');
        if (colon < 0) {
            return new Problem("", "an operation is named product:Action, such as pai-dsw:GetInstance",
                    Suggestions.nearest(operation, actions(api).map(id -> id.substring(id.indexOf(':') + 1)).toList())
                            .flatMap(a -> actions(api).filter(id -> id.endsWith(":" + a)).findFirst()));
        }
        String product = operation.substring(0, colon);
        return api.product(product)
                .map(p -> new Problem("", "product " + product + " has no operation " + operation.substring(colon + 1),
                        Suggestions.nearest(operation.substring(colon + 1), p.operations().keySet()).map(a -> product + ":" + a)))
                .orElseGet(() -> new Problem("", "there is no product " + product + ", only " + String.join(", ", api.codes()),
                        Suggestions.nearest(product, api.codes())));
    }

    private static Stream<String> actions(Api api) {
        return api.codes().stream()
                .flatMap(code -> api.product(code).orElseThrow().operations().values().stream())
                .map(Operation::id);
    }
}
