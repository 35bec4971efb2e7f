package paish.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/**
 * One creation on its way: sent, and sent again only when it is certain that nothing came of it, always with the
 * same correlator.
 */
final class Delivery {

    /** Each costs a settle window. */
    private static final int ATTEMPTS = 3;

    private final Means means;
    private final Activity activity;
    private final Semaphore lanes;
    private final Provisioner provisioner;
    private final Intent intent;
    private final Handle handle;

    /** @param lanes how many calls may be under way at once */
    Delivery(
            Means means, Activity activity, Semaphore lanes, Provisioner provisioner, Intent intent, Handle handle) {
        this.means = means;
        this.activity = activity;
        this.lanes = lanes;
        this.provisioner = provisioner;
        this.intent = intent;
        this.handle = handle;
    }

    /**
     * The id of what was created; its ending is the caller's to record.
     *
     * @throws Failure when there is none, with the ending recorded
     */
    String run(Map<String, Object> body) {
        Map<String, Object> marked = provisioner.marked(body, intent.correlator());
        for (int attempt = 1; ; attempt++) {
            means.journal().intend(intent.again(means.time().now()));
            Answer answer = sendInLane(marked);
            if (answer.id().isPresent()) {
                return answer.id().get();
            }
            Finding finding = settle(answer.why());
            if (finding instanceof Finding.Found found) {
                return found.id();
            }
            if (activity.halted() || attempt == ATTEMPTS || finding instanceof Finding.Unresolved) {
                throw unknown(answer.why(), finding, attempt);
            }
        }
    }

    /** @param id empty: nobody knows, and {@code why} */
    private record Answer(Optional<String> id, String why) {}

    private Answer sendInLane(Map<String, Object> body) {
        try {
            lanes.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            activity.halt();
            return send(body);
        }
        try {
            return send(body);
        } finally {
            lanes.release();
        }
    }

    private Answer send(Map<String, Object> body) {
        if (activity.halted()) {
            end(new Ending.Refused("interrupted before it was sent"));
            throw new Failure(Exit.INTERRUPTED, "interrupted before creating " + handle, Interruptions.AGAIN);
        }
        try {
            String idField = provisioner.operations().idField();
            Object id = means.cloud().call(handle.region(), intent.operation(), body).get(idField);
            return id == null || id.equals("")
                    ? unanswered(new Ending.Unknown("the reply names no " + idField))
                    : new Answer(Optional.of(String.valueOf(id)), "");
        } catch (CallArgumentException e) {
            end(new Ending.Refused(e.getMessage()));
            throw new Failure(Exit.INVALID, "creating " + handle + ": " + e.getMessage(), "nothing was sent", e);
        } catch (CloudException e) {
            if (Refusals.uncertain(e)) {
                return unanswered(Ending.Unknown.after(e));
            }
            end(Ending.Refused.by(e));
            Failure refusal = means.refusals().of("creating " + handle, e);
            throw refusal.exit() == Exit.NOT_AUTHORISED ? refusal.adding("; it was not created") : refusal;
        } catch (RuntimeException e) {
            return unanswered(new Ending.Unknown(e.toString()));
        }
    }

    private Answer unanswered(Ending.Unknown unknown) {
        end(unknown);
        return new Answer(Optional.empty(), unknown.why());
    }

    private Finding settle(String why) {
        means.tell(Event.Type.WARNING, handle, Map.of(
                "message", "no definite answer to the creation of " + handle + " (" + why + "); looking for it"));
        return new Settling(means, Traces.of(provisioner, intent.on().workspace()), intent).settle(means.time().now());
    }

    private Failure unknown(String why, Finding finding, int attempts) {
        String looked = finding instanceof Finding.Unresolved unresolved
                ? "it could not be looked for: " + unresolved.why()
                : "nothing with its correlator " + intent.correlator() + " was listed for "
                        + means.options().settle().toSeconds() + " s";
        return new Failure(
                activity.halted() ? Exit.INTERRUPTED : Exit.OUTCOME_UNKNOWN,
                "outcome unknown: " + intent.operation() + " for " + intent.on() + " got no definite answer (" + why
                        + "), " + (attempts > 1 ? attempts + " times, " : "") + "and " + looked,
                Interruptions.RESUME);
    }

    private void end(Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }
}
