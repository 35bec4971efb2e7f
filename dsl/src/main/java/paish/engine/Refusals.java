package paish.engine;

import java.util.List;
import java.util.stream.Collectors;
import paish.cloud.AccessDenied;
import paish.cloud.CloudException;
import paish.cloud.Outcome;
import paish.cloud.Reaction;
import paish.cloud.Reactions;
import paish.language.Exit;
import paish.language.Failure;

/** Says to a person what the service's refusal means: what happened, why, what to do next. */
final class Refusals {

    /** No permission is missing where these come from (shared gateway codes). */
    private static final String KEYS = "(InvalidAccessKeyI|InvalidSecurityToken|Signature).*";

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
        if (e.accessDenied().isPresent() || Reactions.read().to(e) == Reaction.NOT_AUTHORISED) {
            return denied(what, e);
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
        List<String> actions = e.accessDenied()
                .map(AccessDenied::authAction)
                .filter(a -> !a.isEmpty())
                .map(List::of)
                .orElseGet(() -> provisioners.ram(e.operation()));
        String listed = actions.stream().map(a -> '"' + a + '"').collect(Collectors.joining(", "));
        String who = e.accessDenied()
                .filter(d -> !d.principalName().isEmpty())
                .map(d -> d.principalType() + " " + d.principalName())
                .orElse("the access key");
        String explicit = e.accessDenied().filter(d -> d.noPermissionType().equals("ExplicitDeny")).isPresent()
                ? "a policy denies it explicitly, which no other policy outweighs; ask for that statement to be removed"
                : "add to a policy of " + who + ": {\"Effect\":\"Allow\",\"Action\":[" + listed + "],\"Resource\":\"*\"}";
        return new Failure(
                Exit.NOT_AUTHORISED,
                what + ": " + who + " may not call " + e.operation() + ", RAM action " + String.join(" or ", actions)
                        + (e.requestId().isEmpty() ? "" : " (request " + e.requestId() + ")"),
                explicit,
                e);
    }

    /** True where the call may have been carried out all the same. */
    static boolean uncertain(CloudException e) {
        return e.outcome() == Outcome.UNKNOWN;
    }
}
