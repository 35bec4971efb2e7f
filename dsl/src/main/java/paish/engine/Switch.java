package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.engine.Action.Verb;
import paish.language.Exit;
import paish.language.Failure;

/** One stop or start, from its intent to the status that shows it. */
final class Switch {

    private static final int ATTEMPTS = 3;

    private final Means means;
    private final Activity activity;
    private final Handle handle;
    private final Action action;
    private final Intent intent;

    Switch(Means means, Activity activity, Handle handle, Action action, String plan) {
        this.means = means;
        this.activity = activity;
        this.handle = handle;
        this.action = action;
        String operation = action.calls().get(action.calls().size() - 1);
        this.intent = new Intent(
                means.correlators().get(), operation, Named.of(handle), handle.id().orElseThrow(), plan,
                means.time().now(), Canonical.hash(action.body()), List.of(), action.cost());
    }

    Handle handle() {
        return handle;
    }

    Optional<Failure> run() {
        for (int attempt = 1; ; attempt++) {
            means.journal().intend(intent.again(means.time().now()));
            try {
                means.cloud().call(handle.region(), intent.operation(), action.body());
                return done(status());
            } catch (CallArgumentException e) {
                return refused(new Failure(Exit.INVALID, e.getMessage(), "nothing was sent", e), new Ending.Refused(e.getMessage()));
            } catch (CloudException e) {
                if (!Refusals.uncertain(e)) {
                    return refused(means.refusals().of(what(), e), Ending.Refused.by(e));
                }
                end(Ending.Unknown.after(e));
                String status = status();
                if (!status.isEmpty() && !before().contains(status)) {
                    return done(status);
                }
                // Carried out twice it does no more than once; it is sent again only where it shows that it was not.
                if (status.isEmpty() || attempt == ATTEMPTS || activity.halted()) {
                    return uncertain(e, status);
                }
            }
        }
    }

    Optional<Failure> skipped() {
        return Optional.of(new Failure(Exit.INTERRUPTED, "interrupted before the " + what(), "run it again"));
    }

    /** The call takes longer than an interruption waits. */
    Optional<Failure> givenUp() {
        end(new Ending.Unknown("interrupted"));
        return Optional.of(new Failure(
                Exit.INTERRUPTED,
                "interrupted during the " + what() + ": it is under way, and nobody waits for its answer",
                Interruptions.RESUME));
    }

    /** The statuses that it starts from: none of them shows that it was carried out. */
    private Set<String> before() {
        Lifecycle lifecycle = means.provisioners().of(handle).lifecycle();
        return action.verb() == Verb.STOP ? lifecycle.stoppable() : lifecycle.startable();
    }

    private Optional<Failure> uncertain(CloudException e, String status) {
        return failed(new Failure(
                activity.halted() ? Exit.INTERRUPTED : Exit.OUTCOME_UNKNOWN,
                "outcome unknown: the " + what() + " got no definite answer (" + e.getMessage() + "); it is "
                        + (status.isEmpty() ? "not to be read" : status),
                "run it again: it does nothing when it is done already; paish resume settles what is open",
                e));
    }

    private Optional<Failure> done(String status) {
        end(new Ending.Done(intent.id()));
        Event.Type type = action.verb() == Verb.STOP ? Event.Type.STOPPED : Event.Type.STARTED;
        means.tell(type, handle, Map.of("status", status));
        if (action.verb() == Verb.START) {
            means.watches().ifPresent(w -> w.add(Map.of(handle, status)));
        }
        return Optional.empty();
    }

    private Optional<Failure> refused(Failure failure, Ending.Refused refused) {
        end(refused);
        return failed(failure);
    }

    private Optional<Failure> failed(Failure failure) {
        means.tell(Event.Type.ERROR, handle, Map.of("message", failure.getMessage(), "hint", failure.hint()));
        return Optional.of(failure);
    }

    private void end(Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }

    private String what() {
        return action.verb().word() + " of " + handle;
    }

    /** Empty when it cannot be read just now. */
    private String status() {
        try {
            return new Looks(means).at(handle).map(row -> String.valueOf(row.get("Status"))).orElse("");
        } catch (CloudException e) {
            return "";
        }
    }
}
