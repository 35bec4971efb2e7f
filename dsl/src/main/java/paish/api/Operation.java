package paish.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of a product, as the SDK declares it.
 *
 * @param product the product's code, e.g. {@code pai-dsw}
 * @param style {@code ROA} where method and path say what is done, {@code RPC} where the action alone does
 * @param path with its variables in braces, e.g. {@code /api/v2/instances/{InstanceId}}
 * @param response the name of the reply's type, or {@code none}
 */
public record Operation(
        String product,
        String version,
        String action,
        String style,
        String method,
        String path,
        Map<String, Field> pathParams,
        Map<String, Field> query,
        Map<String, Field> body,
        String response) {

    private static final Pattern RPC_READ = Pattern.compile("(Describe|List|Get|Query)(?=[A-Z])");

    /** {@code pai-dsw:CreateInstance}, the form in which people and plans name an operation. */
    public String id() {
        return product + ":" + action;
    }

    /** Only reads may be repeated without asking. In the RPC style every method is POST, and the action's first word tells. */
    public boolean mutates() {
        return isRpc() ? !RPC_READ.matcher(action).lookingAt() : !method.equals("GET");
    }

    public boolean isRpc() {
        return style.equals("RPC");
    }

    /** Every parameter's name, wherever it is sent. */
    public List<String> parameters() {
        return Stream.of(pathParams, query, body).flatMap(m -> m.keySet().stream()).toList();
    }
}
