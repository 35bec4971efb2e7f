package paish.engine;

import paish.cloud.CloudException;
import paish.cloud.Outcome;
import paish.language.Exit;
import paish.language.Failure;

/** Says to a person what the service's refusal means: what happened, why, what to do next. */
final class Refusals {

    /** No permission is missing where these come from (shared gateway codes). */
    private static final String KEYS = "(InvalidAccessKeyI|InvalidSecurityToken|Signature).*";

    /** The client's own code. */
    private static final String INTERRUPTED = "Interrupted";

    private final Provisioners provisioners;

    Refusals(Provisioners provisioners) {
        this.provisioners = provisioners;
    }

    /** @param what was tried, e.g. {@code creating dsw 'nb'} */
    Failure of(String what, CloudException e) {
        if (e.accessDenied().isEmpty() && e.code().matches(KEYS)) {
            return new Failure(
                    Exit.NOT_AUTHORISED, what + ": the access key was not accepted: " + e.code() + ": " + e.text(),
                    "check the credentials: a wrong or disabled key, or an expired token", e);
        }
        if (e.denied()) {
            return denied(what, e);
        }
        if (e.code().equals(INTERRUPTED)) {
            return new Failure(Exit.INTERRUPTED, what + ": " + e.operation() + ": " + e.text(), "", e);
        }
        String said = e.code() + ": " + e.text();
        String request = e.requestId().isEmpty() ? "" : " (request " + e.requestId() + ")";
        return switch (e.outcome()) {
            case REJECTED -> new Failure(
                    Exit.FAILED, what + " was refused by " + e.operation() + ": " + said + request, "", e);
            case NOT_SENT -> new Failure(
                    Exit.FAILED, what + ": " + e.operation() + " could not be sent: " + said,
                    "check the network and the endpoint, then run it again", e);
            case UNKNOWN -> new Failure(
                    Exit.FAILED, what + ": " + e.operation() + " gave no definite answer: " + said + request,
                    "run it again", e);
        };
    }

    private Failure denied(String what, CloudException e) {
        Missing missing = Missing.of(e, provisioners);
        return new Failure(
                        Exit.NOT_AUTHORISED,
                        what + ": " + missing.said() + (e.requestId().isEmpty() ? "" : " (request " + e.requestId() + ")"),
                        missing.hint(), e)
                .with(missing.details());
    }

    /** True where the call may have been carried out all the same. */
    static boolean uncertain(CloudException e) {
        return e.outcome() == Outcome.UNKNOWN;
    }
}
