package paish.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paish.cloud.Verbatim;

/** The hash of a value, whatever the order of its keys. Secrets count by their mask, request ids not at all. */
final class Canonical {

    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    static String hash(Object value) {
        Canonical canonical = new Canonical();
        canonical.add(value);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
            sorted.forEach((k, v) -> {
                if (!k.equalsIgnoreCase("RequestId")) {
                    add(k);
                    add(v);
                }
            });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(this::add);
            text.append(']');
        } else if (value instanceof Verbatim verbatim) {
            add(verbatim.value());
        } else if (value instanceof Optional<?> optional) {
            add(optional.map(o -> List.<Object>of(o)).orElse(List.of()));
        } else {
            String s = String.valueOf(value);
            // The length keeps "a" "bc" and "ab" "c" apart.
            text.append(s.length()).append(':').append(s);
        }
    }
}
