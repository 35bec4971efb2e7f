package paish.cloud;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known about a failed call.
 *
 * @param code the service's code, or ours: Credentials, ConnectionRefused, UnknownHost, ConnectTimeout, NotSent,
 *     Timeout, ConnectionLost, CutReply, UnreadableReply, EmptyReply, Interrupted, or {@code Http.<status>}
 * @param status of HTTP, 0 when there was no reply
 * @param requestId empty when there was none
 * @param retryAfter how long the service asks to wait ({@code x-acs-retry-after}), zero when it does not say
 */
public record Failure(
        String operation,
        String region,
        boolean mutates,
        Outcome outcome,
        String code,
        String text,
        int status,
        String requestId,
        Optional<AccessDenied> accessDenied,
        Duration retryAfter) {

    /** A failure without a reply. */
    public static Failure of(
            String operation, String region, boolean mutates, Outcome outcome, String code, String text) {
        return new Failure(
                operation, region, mutates, outcome, code, text, 0, "", Optional.empty(), Duration.ZERO);
    }
}
