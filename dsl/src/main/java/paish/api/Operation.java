package paish.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One operation of a product, as the SDK declares it.
 *
 * @param product the product's code, e.g. {@code pai-dsw}
 * @param path with its variables in braces, e.g. {@code /api/v2/instances/{InstanceId}}
 * @param response the name of the reply's type, or {@code none}
 */
public record Operation(
        String product,
        String version,
        String action,
        String method,
        String path,
        Map<String, Field> pathParams,
        Map<String, Field> query,
        Map<String, Field> body,
        String response) {

    /** {@code pai-dsw:CreateInstance}, the form in which people and plans name an operation. */
    public String id() {
        return product + ":" + action;
    }

    /** True for everything but GET: only reads may be repeated without asking. */
    public boolean mutates() {
        return !method.equals("GET");
    }

    /** Every parameter's name, wherever it is sent. */
    public List<String> parameters() {
        return Stream.of(pathParams, query, body).flatMap(m -> m.keySet().stream()).toList();
    }
}
