package paish.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path still encoded
 * @param query still encoded, or empty
 * @param headers names in lower case
 */
public record Incoming(String method, String path, String query, Map<String, String> headers, byte[] body) {

    /** All parameters of a job may take 64 KiB together; the rest is room for scripts and templates. */
    private static final int LARGEST = 1 << 20;

    public static Incoming of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal(400, "InvalidParameter", "The request's body is larger than " + LARGEST + " bytes.");
        }
        return new Incoming(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                body);
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
