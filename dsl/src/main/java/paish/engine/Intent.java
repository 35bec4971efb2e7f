package paish.engine;

import java.time.Instant;
import java.util.List;

/**
 * What is about to be changed, recorded before the call is sent.
 *
 * @param correlator unique; a creation carries it, so that the resource is found again when the reply is lost.
 *     It belongs to the intent, not to the attempt: what is sent again carries the same
 * @param operation the mutating call, e.g. {@code pai-dsw:CreateInstance}
 * @param on what is created or changed
 * @param id of what is changed; empty text for a creation
 * @param plan the hash of the plan that was confirmed
 * @param at when it is about to be sent
 * @param digest of the body, in which secrets count by their mask
 * @param afterwards the calls that a creation owes; of a call that follows one, itself
 * @param price as it was quoted
 */
public record Intent(
        String correlator,
        String operation,
        Named on,
        String id,
        String plan,
        Instant at,
        String digest,
        List<FollowUp> afterwards,
        Cost price) {

    public Intent {
        afterwards = List.copyOf(afterwards);
    }

    /** A change of what exists, which owes nothing. */
    public Intent(String correlator, String operation, Named on, String id, String plan, Instant at) {
        this(correlator, operation, on, id, plan, at, "", List.of(), Cost.NOTHING);
    }

    /** The same, about to be sent once more. */
    Intent again(Instant now) {
        return new Intent(correlator, operation, on, id, plan, now, digest, afterwards, price);
    }

    /** Whether this is a call that follows a creation. */
    boolean follows() {
        return !id.isEmpty() && afterwards.size() == 1 && afterwards.get(0).operation().equals(operation);
    }
}
