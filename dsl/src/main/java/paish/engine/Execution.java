package paish.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** Carries out a confirmed plan of creations and adoptions, once. */
final class Execution {

    private final Means means;
    private final Draft draft;
    private final Activity activity;
    private final Semaphore lanes;
    private final Consent consent;

    Execution(Means means, Draft draft, Activity activity, Consent consent) {
        this.means = means;
        this.draft = draft;
        this.activity = activity;
        this.consent = consent;
        this.lanes = new Semaphore(means.options().parallel());
    }

    /** One decision with what carries it out; empty where nothing is created. */
    private record Step(Decision decision, Optional<Making> creation) {}

    /** Does all that can be done; then fails when not all of it was. */
    void run(Recovery recovery) {
        List<Step> steps = draft.decisions().stream().map(d -> step(d, recovery)).toList();
        recovery.close();
        List<Failure> failures = new ArrayList<>();
        Parallel.map(steps, crew(), activity, this::carryOut, this::skipped, this::givenUp)
                .forEach(failure -> failure.ifPresent(failures::add));
        failures.addAll(atLast(steps));
        Map<Handle, String> told = activity.halted() ? Map.of() : readBack(failures);
        means.watches().ifPresent(w -> w.add(existing(told)));
        if (!failures.isEmpty()) {
            means.tally().failed(failures.size());
            throw Partial.of(failures, draft.decisions().stream().map(Decision::handle).toList());
        }
    }

    /** Half as many again as there are lanes: some record what comes next, or what came of it, while the others wait. */
    private int crew() {
        return means.options().parallel() * 3 / 2;
    }

    private Step step(Decision decision, Recovery recovery) {
        if (decision.action().verb() != Action.Verb.CREATE) {
            return new Step(decision, Optional.empty());
        }
        String plan = draft.plan().hash();
        Making making = decision.provisioner().saga()
                .<Making>map(saga -> new SagaRun(means, activity, decision, saga, consent, plan))
                .orElseGet(() -> new Creation(means, activity, lanes, decision, plan, recovery.earlier(decision.request())));
        return new Step(decision, Optional.of(making));
    }

    /** What an interruption has left is taken away with all the time that it takes; the thread's mark is kept. */
    private List<Failure> atLast(List<Step> steps) {
        boolean interrupted = Thread.interrupted();
        try {
            return steps.stream().flatMap(s -> s.creation().stream()).flatMap(m -> m.atLast().stream()).toList();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<Failure> carryOut(Step step) {
        try {
            return step.creation().isPresent() ? step.creation().get().run() : adopt(step.decision());
        } catch (Failure failure) {
            return failed(step.decision(), failure);
        } catch (RuntimeException unexpected) {
            return failed(step.decision(), new Failure(
                    Exit.FAILED, "creating " + step.decision().handle() + ": " + unexpected, "", unexpected));
        }
    }

    private Optional<Failure> adopt(Decision decision) {
        decision.handle().exists(decision.action().id().orElseThrow(), decision.action().region());
        means.tell(Event.Type.ADOPTED, decision.handle(), Map.of(
                "region", decision.handle().region(), "workspace", decision.handle().workspace()));
        Afterwards afterwards = new Afterwards(means, activity, draft.plan().hash());
        return afterwards.pay(
                decision.handle(), afterwards.oweStill(decision.handle(), decision.afterwards(), means.time().now()));
    }

    private Optional<Failure> failed(Decision decision, Failure failure) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("message", failure.getMessage());
        details.put("exit", failure.exit().code());
        if (!failure.hint().isEmpty()) {
            details.put("hint", failure.hint());
        }
        failure.details().forEach(details::putIfAbsent);
        means.tell(Event.Type.ERROR, decision.handle(), details);
        return Optional.of(failure);
    }

    private Optional<Failure> skipped(Step step) {
        return Optional.of(new Failure(
                Exit.INTERRUPTED, "interrupted before creating " + step.decision().handle(), Interruptions.AGAIN));
    }

    private Optional<Failure> givenUp(Step step) {
        return step.creation().map(Making::givenUp).or(() -> skipped(step));
    }

    /** Shows where what was created stands; a look that fails takes nothing back. */
    private Map<Handle, String> readBack(List<Failure> failures) {
        List<Handle> created = draft.decisions().stream()
                .filter(d -> d.action().verb() == Action.Verb.CREATE)
                .map(Decision::handle)
                .filter(h -> h.id().isPresent() && h.outcome().isEmpty() && !h.gone())
                .toList();
        Map<Handle, String> told = new LinkedHashMap<>();
        try {
            new Looks(means).at(created).forEach((handle, row) -> {
                told.put(handle, String.valueOf(row.get("Status")));
                means.tell(Event.Type.STATUS, handle, Map.of("status", told.get(handle)));
            });
        } catch (CloudException e) {
            if (e.denied()) {
                failures.add(means.refusals().of("reading back what was created", e));
                return told;
            }
            means.tell(Event.Type.WARNING, created.get(0), Map.of("message", "could not be read back: " + e.getMessage()));
        }
        return told;
    }

    /** All that exists in the end, with its status where it was told. */
    private Map<Handle, String> existing(Map<Handle, String> told) {
        Map<Handle, String> existing = new LinkedHashMap<>();
        draft.decisions().stream()
                .map(Decision::handle)
                .filter(h -> h.id().isPresent() && h.outcome().isEmpty() && !h.gone())
                .forEach(h -> existing.put(h, told.getOrDefault(h, "")));
        return existing;
    }
}
