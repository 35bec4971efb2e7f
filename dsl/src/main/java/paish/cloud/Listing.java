package paish.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Field;
import paish.api.Operation;
import paish.api.Product;

/**
 * How an operation lists: where the rows are and how it pages, read from its table.
 *
 * @param id the field that tells one row from another, e.g. {@code JobId} of {@code Jobs}; empty when there is none
 * @param token the parameter that asks for the next page, when pages go by token
 */
record Listing(Operation operation, String rows, Optional<String> id, Style style, String token) {

    enum Style { NUMBER, TOKEN, UNPAGED }

    /** @throws CallArgumentException when the reply holds no list of objects */
    static Listing of(Product product, Operation operation) {
        String rows = rows(product, operation).orElseThrow(() -> new CallArgumentException(operation.id(), List.of(
                new Problem("", operation.id() + " lists no rows; call it instead", Optional.empty()))));
        Optional<String> id = id(product, operation, rows);
        Map<String, Field> query = operation.query();
        for (String token : List.of("PageToken", "NextToken")) {
            if (query.containsKey(token) && query.containsKey("MaxResults")) {
                return new Listing(operation, rows, id, Style.TOKEN, token);
            }
        }
        boolean numbered = query.containsKey("PageNumber") && query.containsKey("PageSize");
        return new Listing(operation, rows, id, numbered ? Style.NUMBER : Style.UNPAGED, "");
    }

    /** The list that is named after the operation, else the only list of objects. */
    private static Optional<String> rows(Product product, Operation operation) {
        Map<String, Field> reply = product.types().getOrDefault(operation.response(), Map.of());
        List<String> lists = reply.entrySet().stream()
                .filter(e -> e.getValue().elementType().filter(product.types()::containsKey).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        Optional<String> named = lists.stream().filter(name -> operation.action().equals("List" + name)).findFirst();
        return named.isPresent() || lists.size() != 1 ? named : Optional.of(lists.get(0));
    }

    private static Optional<String> id(Product product, Operation operation, String rows) {
        Field list = product.types().get(operation.response()).get(rows);
        Map<String, Field> row = product.types().get(list.elementType().orElseThrow());
        String named = rows.replaceFirst("s$", "") + "Id";
        return row.containsKey(named) ? Optional.of(named) : Optional.of("Id").filter(row::containsKey);
    }
}
