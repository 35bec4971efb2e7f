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
 * @param rows where they are in the reply, e.g. {@code Jobs}, or {@code Instances.Instance} in the RPC style
 * @param id the field that tells one row from another, e.g. {@code JobId} of {@code Jobs}; empty when there is none
 * @param token the parameter that asks for the next page, when pages go by token
 */
record Listing(Operation operation, String rows, Optional<String> id, Style style, String token) {

    /** ECS and VPC take no more of most of their lists (their API pages: DescribeInstanceStatus, DescribeInvocations, DescribeVpcs). */
    private static final int RPC_PAGE = 50;
    private static final int PAGE = 100;

    enum Style { NUMBER, TOKEN, UNPAGED }

    /** @throws CallArgumentException when the reply holds no list of objects */
    static Listing of(Product product, Operation operation, Map<String, ?> parameters) {
        Rows rows = rows(product, operation).orElseThrow(() -> new CallArgumentException(operation.id(), List.of(
                new Problem("", operation.id() + " lists no rows; call it instead", Optional.empty()))));
        Optional<String> id = id(product, rows);
        Map<String, Field> query = operation.query();
        boolean numbered = query.containsKey("PageNumber") && query.containsKey("PageSize");
        if (!(numbered && parameters.containsKey("PageNumber"))) {
            for (String token : List.of("PageToken", "NextToken")) {
                if (query.containsKey(token) && query.containsKey("MaxResults")) {
                    return new Listing(operation, rows.path(), id, Style.TOKEN, token);
                }
            }
        }
        return new Listing(operation, rows.path(), id, numbered ? Style.NUMBER : Style.UNPAGED, "");
    }

    /** Rows that are asked for at a time. */
    int page() {
        return operation.isRpc() ? RPC_PAGE : PAGE;
    }

    /** The rows of a reply, in its order. */
    List<?> in(Map<String, Object> reply) {
        Object at = reply;
        for (String name : rows.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at instanceof List<?> all ? all : List.of();
    }

    /** @param type of a row */
    private record Rows(String path, String type) {}

    /** The list that is named after the operation, else the only list of objects, else the only one inside of an object. */
    private static Optional<Rows> rows(Product product, Operation operation) {
        List<Rows> lists = lists(product, operation.response(), "");
        Optional<Rows> named = lists.stream().filter(r -> operation.action().equals("List" + r.path())).findFirst();
        if (named.isPresent()) {
            return named;
        }
        List<Rows> found = lists.isEmpty() ? inner(product, operation.response()) : lists;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Rows> lists(Product product, String type, String under) {
        return product.types().getOrDefault(type, Map.of()).entrySet().stream()
                .flatMap(e -> e.getValue().elementType().filter(product.types()::containsKey)
                        .map(element -> new Rows(under + e.getKey(), element)).stream())
                .toList();
    }

    private static List<Rows> inner(Product product, String type) {
        return product.types().getOrDefault(type, Map.of()).entrySet().stream()
                .filter(e -> product.types().containsKey(e.getValue().type()))
                .flatMap(e -> {
                    String under = e.getKey() + ".";
                    List<Rows> here = lists(product, e.getValue().type(), under);
                    return here.isEmpty()
                            ? inner(product, e.getValue().type()).stream().map(r -> new Rows(under + r.path(), r.type()))
                            : here.stream();
                })
                .toList();
    }

    private static Optional<String> id(Product product, Rows rows) {
        Map<String, Field> row = product.types().get(rows.type());
        String list = rows.path().substring(rows.path().lastIndexOf('.') + 1);
        String named = list.replaceFirst("s$", "") + "Id";
        return row.containsKey(named) ? Optional.of(named) : Optional.of("Id").filter(row::containsKey);
    }
}
