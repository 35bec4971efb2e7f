package paish.cloud;

import java.util.Optional;

/** A call that failed, with what is known about it. Secrets and keys are struck from its text. */
public final class CloudException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public CloudException(Failure failure) {
        this(failure, null);
    }

    public CloudException(Failure failure, Throwable cause) {
        super(describe(failure), cause);
        this.failure = failure;
    }

    public String operation() {
        return failure.operation();
    }

    public String region() {
        return failure.region();
    }

    public Outcome outcome() {
        return failure.outcome();
    }

    /** The service's code, or one of ours; see {@link Failure}. */
    public String code() {
        return failure.code();
    }

    /** The service's message without the library's decoration. */
    public String text() {
        return failure.text();
    }

    /** Of HTTP; 0 when there was no reply. */
    public int status() {
        return failure.status();
    }

    /** Empty when there was no reply. */
    public String requestId() {
        return failure.requestId();
    }

    public Optional<AccessDenied> accessDenied() {
        return failure.accessDenied();
    }

    /** Whether it was refused for want of a permission, or of a key that is accepted. */
    public boolean denied() {
        return accessDenied().isPresent() || Reactions.read().to(failure) == Reaction.NOT_AUTHORISED;
    }

    public Failure failure() {
        return failure;
    }

    private static String describe(Failure f) {
        StringBuilder text = new StringBuilder(f.operation()).append(" in ").append(f.region()).append(": ").append(f.code());
        if (f.status() > 0) {
            text.append(" (HTTP ").append(f.status()).append(')');
        }
        text.append(": ").append(f.text());
        f.accessDenied()
                .filter(d -> !d.authAction().isEmpty())
                .ifPresent(d -> text.append("; missing RAM action: ").append(d.authAction()));
        if (!f.requestId().isEmpty()) {
            text.append(" [request ").append(f.requestId()).append(']');
        }
        return text.toString();
    }
}
