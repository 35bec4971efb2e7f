package paish.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.api.Operation;
import paish.api.Product;

/** Reads what came back: a body, or what is known about the failure. */
final class Replies {

    /** What every reply may hold; a type with nothing else has nothing to lose when the body is empty. */
    private static final Set<String> ENVELOPE = Set.of("code", "message", "requestid", "success", "httpstatuscode");

    private Replies() {}

    static Map<String, Object> read(Product product, Outgoing request, Incoming reply) {
        Optional<Map<String, Object>> json = object(reply);
        if (reply.status() < 200 || reply.status() >= 300) {
            throw ErrorReply.of(request, reply, json);
        }
        if (isEmpty(reply)) {
            return empty(product, request, reply);
        }
        Map<String, Object> body = json.orElseThrow(
                () -> ErrorReply.unreadable(request, reply, "UnreadableReply", "the reply is not a JSON object"));
        // DSW refuses in the reply's envelope too, with HTTP 200.
        if (Boolean.FALSE.equals(body.get("Success")) || Boolean.FALSE.equals(body.get("success"))) {
            throw ErrorReply.inBand(request, reply, body);
        }
        return body;
    }

    /**
     * An empty 2xx is a success where the reply has nothing to tell. Elsewhere it would pass for a list without rows,
     * or for a creation without an id.
     */
    private static Map<String, Object> empty(Product product, Outgoing request, Incoming reply) {
        if (reply.status() == 204 || tellsNothing(product, request.operation())) {
            return Map.of();
        }
        throw ErrorReply.unreadable(request, reply, "EmptyReply", "the reply is empty");
    }

    private static boolean tellsNothing(Product product, Operation operation) {
        return product.types().getOrDefault(operation.response(), Map.of()).keySet().stream()
                .allMatch(name -> ENVELOPE.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isEmpty(Incoming reply) {
        if (reply.body().length > 8) {
            return false;
        }
        String text = new String(reply.body(), StandardCharsets.UTF_8).trim();
        return text.isEmpty() || text.equals("null");
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> object(Incoming reply) {
        if (reply.body().length == 0 || reply.body()[0] == '<') {
            return Optional.empty();
        }
        try {
            return Json.read(reply.body()) instanceof Map<?, ?> map
                    ? Optional.of((Map<String, Object>) map)
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** In milliseconds, as the official libraries read it. */
    static Duration retryAfter(Incoming reply) {
        String header = reply.header("x-acs-retry-after").trim();
        boolean number = !header.isEmpty() && header.length() < 10 && header.chars().allMatch(Character::isDigit);
        return number ? Duration.ofMillis(Long.parseLong(header)) : Duration.ZERO;
    }
}
