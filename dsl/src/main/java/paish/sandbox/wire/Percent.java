package paish.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-encoding: the client sends forms, the signature is computed over RFC 3986. */
final class Percent {

    private Percent() {
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** A path segment: a plus sign is itself there. */
    static String decodeSegment(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    static Map<String, String> query(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String[] pair : pairs(raw)) {
            values.put(pair[0], pair[1]);
        }
        return values;
    }

    /**
     * Sorted by name alone, so {@code InstanceId.1} before {@code InstanceId.10}; every name and value encoded, an empty
     * value kept as {@code name=}.
     */
    static String canonicalQuery(String raw) {
        return String.join("&", pairs(raw).stream()
                .sorted(Comparator.<String[], String>comparing(p -> p[0]).thenComparing(p -> p[1]))
                .map(p -> encode(p[0]) + "=" + encode(p[1]))
                .toList());
    }

    private static List<String[]> pairs(String raw) {
        List<String[]> pairs = new ArrayList<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            pairs.add(new String[] {URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8)});
        }
        return pairs;
    }
}
