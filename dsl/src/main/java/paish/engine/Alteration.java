package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.engine.Provisioner.Difference;
import paish.language.Exit;
import paish.language.Failure;

/** The steps of one change of one resource: each from its intent to what shows that it was carried out. */
final class Alteration {

    private static final int ATTEMPTS = 3;

    private final Means means;
    private final Activity activity;
    private final Handle handle;
    private final List<Step> steps;
    private final Cost cost;
    private final String plan;
    private final AtomicReference<Intent> underWay = new AtomicReference<>();

    Alteration(Means means, Activity activity, Handle handle, List<Step> steps, Cost cost, String plan) {
        this.means = means;
        this.activity = activity;
        this.handle = handle;
        this.steps = steps;
        this.cost = cost;
        this.plan = plan;
    }

    Handle handle() {
        return handle;
    }

    Optional<Failure> run() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<Failure> failed = i > 0 && activity.halted() ? skipped() : run(step);
            if (failed.isPresent()) {
                String done = steps.subList(0, i).stream().map(Step::operation).collect(joining(", "));
                return done.isEmpty() ? failed : failed.map(f -> f.adding("; done before it: " + done));
            }
        }
        return Optional.empty();
    }

    Optional<Failure> skipped() {
        return Optional.of(new Failure(Exit.INTERRUPTED, "interrupted before the " + what(steps.get(0)), "run it again"));
    }

    /** The call takes longer than an interruption waits. */
    Optional<Failure> givenUp() {
        Optional.ofNullable(underWay.get()).ifPresent(i -> end(i, new Ending.Unknown("interrupted")));
        return Optional.of(new Failure(
                Exit.INTERRUPTED,
                "interrupted during the " + what(steps.get(0)) + ": it is under way, and nobody waits for its answer",
                Interruptions.RESUME));
    }

    private Optional<Failure> run(Step step) {
        Map<String, Object> body = new LinkedHashMap<>(step.parameters());
        body.put(means.provisioners().of(handle).operations().idField(), handle.id().orElseThrow());
        Intent intent = new Intent(
                means.correlators().get(), step.operation(), Named.of(handle), handle.id().orElseThrow(), plan,
                means.time().now(), Canonical.hash(body), List.of(), cost);
        underWay.set(intent);
        for (int attempt = 1; ; attempt++) {
            means.journal().intend(intent.again(means.time().now()));
            try {
                means.cloud().call(handle.region(), intent.operation(), body);
                end(intent, new Ending.Done(intent.id()));
                return told(step, look());
            } catch (CallArgumentException e) {
                end(intent, new Ending.Refused(e.getMessage()));
                return failed(new Failure(Exit.INVALID, e.getMessage(), "nothing was sent", e));
            } catch (CloudException e) {
                if (!Refusals.uncertain(e)) {
                    end(intent, Ending.Refused.by(e));
                    return failed(means.refusals().of(what(step), e));
                }
                end(intent, Ending.Unknown.after(e));
                Look look = look();
                if (look.tells(step)) {
                    end(intent, new Ending.Done(intent.id()));
                    return told(step, look);
                }
                // Carried out twice it does no more than once; it is sent again only where it shows that it was not,
                // and may be still.
                boolean lacking = look.there() && step.effect().visible() && step.effect().repeatable(look.shown().get());
                if (!lacking || attempt == ATTEMPTS || activity.halted()) {
                    return uncertain(step, e, look);
                }
            }
        }
    }

    /**
     * What was to be seen afterwards.
     *
     * @param readable false when it could not be looked at
     */
    private record Look(boolean readable, Optional<Map<String, Object>> shown) {

        boolean there() {
            return shown.isPresent();
        }

        boolean gone() {
            return readable && shown.isEmpty();
        }

        /** Whether the step is seen to have been carried out. */
        boolean tells(Step step) {
            return gone() ? step.verb() == Action.Verb.DELETE
                    : there() && step.effect().visible() && step.effect().lacking(shown.get()).isEmpty();
        }

        String status() {
            return shown.map(row -> String.valueOf(row.get("Status"))).orElse(readable ? "gone" : "not to be read");
        }
    }

    private Look look() {
        try {
            return new Look(true, new Looks(means).at(handle));
        } catch (CloudException e) {
            return new Look(false, Optional.empty());
        }
    }

    /** What the service accepted and did not apply is said: it answers 200 all the same. */
    private Optional<Failure> told(Step step, Look look) {
        Event.Type type = switch (step.verb()) {
            case STOP -> Event.Type.STOPPED;
            case START -> Event.Type.STARTED;
            case DELETE -> Event.Type.DELETED;
            default -> Event.Type.UPDATED;
        };
        means.tell(type, handle, Map.of("status", look.status(), "operation", step.operation()));
        boolean stops = step.verb() == Action.Verb.STOP || step.verb() == Action.Verb.DELETE;
        if (!stops && means.provisioners().of(handle).lifecycle().moving().contains(look.status())) {
            means.watches().ifPresent(w -> w.add(Map.of(handle, look.status())));
        }
        List<Difference> lacking = look.shown().map(step.effect()::lacking).orElse(List.of());
        if (!lacking.isEmpty()) {
            means.tell(Event.Type.WARNING, handle, Map.of("message", "accepted by " + step.operation() + " but not applied: "
                    + lacking.stream().map(Difference::toString).collect(joining("; "))));
        } else if (!look.readable()) {
            means.tell(Event.Type.WARNING, handle, Map.of("message", step.operation() + " was accepted; what came of it could not be read"));
        }
        return Optional.empty();
    }

    private Optional<Failure> uncertain(Step step, CloudException e, Look look) {
        return failed(new Failure(
                activity.halted() ? Exit.INTERRUPTED : Exit.OUTCOME_UNKNOWN,
                "outcome unknown: the " + what(step) + " got no definite answer (" + e.getMessage() + "); it is " + look.status()
                        + (step.effect().visible() ? "" : ", which does not tell"),
                "run it again: it does nothing when it is done already; paish resume settles what is open",
                e));
    }

    private Optional<Failure> failed(Failure failure) {
        Map<String, Object> details = new LinkedHashMap<>(failure.details());
        details.put("message", failure.getMessage());
        details.put("hint", failure.hint());
        means.tell(Event.Type.ERROR, handle, details);
        return Optional.of(failure);
    }

    private void end(Intent intent, Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }

    private String what(Step step) {
        return step.verb().word() + " of " + handle;
    }
}
