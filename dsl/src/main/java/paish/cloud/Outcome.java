package paish.cloud;

/** What is known about a call that failed: it decides whether a mutating call may be sent again. */
public enum Outcome {
    /** A definite no of the service: 4xx, throttling, {@code Success: false}. */
    REJECTED,
    /** Provably nothing was sent: connection refused, unknown host, failed handshake, no credentials. */
    NOT_SENT,
    /** Sent, and no definite answer: time-out, reset, cut or unreadable reply, 5xx. */
    UNKNOWN
}
