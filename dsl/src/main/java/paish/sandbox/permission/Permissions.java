package paish.sandbox.permission;

import java.util.Optional;
import paish.sandbox.permission.Policy.Verdict;

/** The policy in force, if any. It belongs to a server, not to the state: a neighbour on the same state has its own. */
public final class Permissions {

    private final Needs needs = new Needs();
    private volatile Optional<Policy> policy = Optional.empty();

    /**
     * A refusal.
     *
     * @param explicit a statement denies it; otherwise none allows it
     */
    public record Denied(String action, boolean explicit) {
    }

    /** From now on every call is held against it. */
    public void set(Policy inForce) {
        policy = Optional.of(inForce);
    }

    /** Everything is allowed again. */
    public void clear() {
        policy = Optional.empty();
    }

    public Optional<Policy> policy() {
        return policy;
    }

    public Need need(String operation) {
        return needs.of(operation);
    }

    /** Why the operation may not be called; empty where it may. */
    public Optional<Denied> denied(String operation) {
        return policy.flatMap(p -> {
            Need need = needs.of(operation);
            Verdict verdict = p.on(need.action());
            boolean refused = verdict == Verdict.DENIED || verdict == Verdict.NOT_ALLOWED && !need.free();
            return refused ? Optional.of(new Denied(need.action(), verdict == Verdict.DENIED)) : Optional.empty();
        });
    }
}
