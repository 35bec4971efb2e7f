package paish.cloud;

/** What a failed call calls for. The client itself does the first two, as far as it may. */
public enum Reaction {
    /** The same call again, after a back-off. */
    RETRY,
    /** Throttled: the same call again, and every call of the product slower. */
    SLOW_DOWN,
    /** Out of stock here: another zone, then another region, then another spec. */
    NEXT_ZONE,
    /** Nobody knows whether it was done: look before sending it again. */
    SETTLE,
    /** The keys are wrong, or a permission is missing: {@link CloudException#accessDenied()} may name it. */
    NOT_AUTHORISED,
    /** A person has to change something first. */
    STOP
}
