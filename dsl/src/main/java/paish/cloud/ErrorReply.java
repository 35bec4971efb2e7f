package paish.cloud;

import java.util.Map;
import java.util.Optional;

/** Makes exceptions of replies: error bodies in either case, refusals in the envelope, bodies that cannot be read. */
final class ErrorReply {

    private ErrorReply() {}

    /** A status that is not 2xx, with or without a body that says more. */
    static CloudException of(Outgoing request, Incoming reply, Optional<Map<String, Object>> json) {
        Map<String, Object> body = json.orElse(Map.of());
        String code = text(body, "Code", "errorCode");
        String message = text(body, "Message", "errorMessage");
        return exception(request, reply, body, outcome(reply.status(), code),
                code.isEmpty() ? "Http." + reply.status() : code,
                message.isEmpty() ? "the service answered " + reply.status() + " and no reason" : message);
    }

    /** {@code Success: false} with HTTP 200. */
    static CloudException inBand(Outgoing request, Incoming reply, Map<String, Object> body) {
        String code = text(body, "Code");
        int status = body.get("HttpStatusCode") instanceof Long s ? s.intValue() : code.startsWith("Internal") ? 500 : 400;
        return exception(request, reply, body, outcome(status, code),
                code.isEmpty() ? "Refused" : code, text(body, "Message"));
    }

    static CloudException unreadable(Outgoing request, Incoming reply, String code, String message) {
        return exception(request, reply, Map.of(), Outcome.UNKNOWN, code, message);
    }

    /**
     * Throttling is refused by the gateway before the service sees the call, whatever status carries it. Of the other
     * 4xx, 408 and 499 only say that somebody stopped waiting.
     */
    private static Outcome outcome(int status, String code) {
        boolean definite = status >= 400 && status < 500 && status != 408 && status != 499;
        return definite || code.startsWith("Throttling") ? Outcome.REJECTED : Outcome.UNKNOWN;
    }

    private static CloudException exception(
            Outgoing request, Incoming reply, Map<String, Object> body, Outcome outcome, String code, String message) {
        String id = text(body, "RequestId");
        return new CloudException(new Failure(
                request.operation().id(),
                request.region(),
                request.operation().mutates(),
                outcome,
                Scrub.text(code, request.secrets()),
                Scrub.text(message, request.secrets()),
                reply.status(),
                id.isEmpty() ? reply.header("x-acs-request-id") : id,
                denied(body, request),
                Replies.retryAfter(reply)));
    }

    private static Optional<AccessDenied> denied(Map<String, Object> body, Outgoing request) {
        return body.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase("AccessDeniedDetail"))
                .filter(e -> e.getValue() instanceof Map)
                .map(e -> (Map<?, ?>) e.getValue())
                .findFirst()
                .map(d -> new AccessDenied(
                        told(d, "AuthAction", request),
                        told(d, "AuthPrincipalType", request),
                        told(d, "AuthPrincipalDisplayName", request),
                        told(d, "NoPermissionType", request),
                        told(d, "PolicyType", request),
                        text(d, "EncodedDiagnosticMessage")));
    }

    /** A principal may be told by its key. */
    private static String told(Map<?, ?> detail, String name, Outgoing request) {
        return Scrub.text(text(detail, name), request.secrets());
    }

    /** The first of the names that is there and not null, in any case: services write Code, code, requestID … */
    private static String text(Map<?, ?> body, String... names) {
        for (String name : names) {
            for (Map.Entry<?, ?> entry : body.entrySet()) {
                if (name.equalsIgnoreCase(String.valueOf(entry.getKey())) && entry.getValue() != null) {
                    return String.valueOf(entry.getValue());
                }
            }
        }
        return "";
    }
}
