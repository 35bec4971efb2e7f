package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/**
 * The calls that follow a creation. One that fails costs nothing but itself: the resource stays, and it is said.
 * Whether one was carried out shows in the resource, so that it may be sent again.
 */
final class Afterwards {

    private static final int ATTEMPTS = 3;

    private final Means means;
    private final Activity activity;
    private final String plan;

    Afterwards(Means means, Activity activity, String plan) {
        this.means = means;
        this.activity = activity;
        this.plan = plan;
    }

    /**
     * Records that they are to be made for what is new.
     *
     * @param since when they fell due
     */
    List<Intent> owe(Handle handle, List<FollowUp> calls, Instant since) {
        return calls.stream().map(call -> intend(handle, call, since)).toList();
    }

    /** The same for what existed before: a call that is open from an earlier run is gone on with. */
    List<Intent> oweStill(Handle handle, List<FollowUp> calls, Instant since) {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<Intent> open = means.journal().open().stream()
                .map(Entry::intent)
                .filter(i -> i.follows() && i.id().equals(handle.id().orElseThrow()))
                .toList();
        return calls.stream()
                .map(call -> open.stream()
                        .filter(i -> i.afterwards().contains(call))
                        .findFirst()
                        .orElseGet(() -> intend(handle, call, since)))
                .toList();
    }

    /** @return what went wrong, if anything */
    Optional<Failure> pay(Handle handle, List<Intent> owed) {
        List<Failure> failed = owed.stream().flatMap(i -> call(handle, i).stream()).toList();
        return failed.isEmpty() ? Optional.empty() : Optional.of(Partial.of(failed, List.of(handle)));
    }

    private Intent intend(Handle handle, FollowUp call, Instant since) {
        Intent intent = new Intent(
                means.correlators().get(), call.operation(), Named.of(handle), handle.id().orElseThrow(), plan, since,
                Canonical.hash(call.parameters()), List.of(call), Cost.NOTHING);
        means.journal().intend(intent);
        return intent;
    }

    private Optional<Failure> call(Handle handle, Intent intent) {
        for (int attempt = 1; ; attempt++) {
            if (activity.halted()) {
                return Optional.of(new Failure(
                        Exit.INTERRUPTED,
                        "interrupted before " + intent.operation() + " for " + handle + ", which runs without it",
                        Interruptions.RESUME));
            }
            if (attempt > 1) {
                means.journal().intend(intent.again(means.time().now()));
            }
            try {
                means.cloud().call(handle.region(), intent.operation(), parameters(handle, intent));
                end(intent, new Ending.Done(intent.id()));
                return Optional.empty();
            } catch (CallArgumentException e) {
                end(intent, new Ending.Refused(e.getMessage()));
                return Optional.of(failed(handle, intent, e, false));
            } catch (CloudException e) {
                boolean uncertain = Refusals.uncertain(e);
                end(intent, uncertain ? Ending.Unknown.after(e) : Ending.Refused.by(e));
                if (uncertain && shows(handle, intent)) {
                    end(intent, new Ending.Done(intent.id()));
                    return Optional.empty();
                }
                if (!uncertain || attempt == ATTEMPTS) {
                    return Optional.of(failed(handle, intent, e, uncertain));
                }
            }
        }
    }

    private Map<String, Object> parameters(Handle handle, Intent intent) {
        Provisioner provisioner = means.provisioners().of(handle);
        FollowUp call = intent.afterwards().get(0);
        Duration late = Duration.between(intent.at(), means.time().now());
        Map<String, Object> parameters = new LinkedHashMap<>(provisioner.late(call, late).parameters());
        parameters.put(provisioner.operations().idField(), intent.id());
        return parameters;
    }

    private boolean shows(Handle handle, Intent intent) {
        try {
            return new Looks(means).at(handle)
                    .filter(row -> means.provisioners().of(handle).missing(intent.afterwards(), row).isEmpty())
                    .isPresent();
        } catch (CloudException e) {
            return false;
        }
    }

    private Failure failed(Handle handle, Intent intent, RuntimeException e, boolean uncertain) {
        String message = handle + " runs " + (uncertain ? "perhaps " : "") + "without " + intent.operation() + " "
                + intent.afterwards().get(0).parameters() + ": " + e.getMessage() + "; set it with call '"
                + intent.operation() + "', " + means.provisioners().of(handle).operations().idField() + ": '"
                + intent.id() + "', …";
        means.tell(Event.Type.WARNING, handle, Map.of("message", message));
        if (e instanceof CloudException refused && refused.denied()) {
            Failure denied = means.refusals().of("calling " + intent.operation(), refused);
            return new Failure(denied.exit(), message, denied.hint() + "; then run the script again to set it", e)
                    .with(denied.details());
        }
        return new Failure(
                uncertain ? Exit.OUTCOME_UNKNOWN : Exit.FAILED, message,
                uncertain ? Interruptions.RESUME : "run the script again to set it", e);
    }

    private void end(Intent intent, Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }
}
