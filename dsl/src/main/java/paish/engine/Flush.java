package paish.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import paish.language.Failure;

/** Makes one batch exist: planned, confirmed, and carried out under the claim of its names. */
final class Flush {

    /** Several times what is known of list lag: what was given up longer ago will not turn up any more. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Means means;
    private final Planner planner;
    private final AtomicReference<Cost> committed;

    /** @param committed what this engine's plans may cost so far */
    Flush(Means means, Planner planner, AtomicReference<Cost> committed) {
        this.means = means;
        this.planner = planner;
        this.committed = committed;
    }

    void run(List<Queued> batch, Optional<Budget> budget) {
        List<Named> names = names(batch);
        List<Entry> known = concerning(names);
        Draft draft = draft(batch, budget, known);
        if (!draft.plan().valid() && !concerning(names).equals(known)) {
            // What stands in the way was made by another run of ours after the journal was looked at.
            known = concerning(names);
            draft = draft(batch, budget, known);
        }
        if (!draft.plan().valid()) {
            throw Failure.invalid(draft.plan().diagnostics());
        }
        new Confirmation(means).of(draft.plan(), committed.get());
        if (draft.plan().changes() || known.stream().anyMatch(Entry::open)) {
            carryOut(draft, names, budget);
        } else {
            new Execution(means, draft, new Activity(), consent(budget)).run(new Recovery(means, new Activity()));
        }
    }

    /** What it would do. */
    Plan plan(List<Queued> batch, Optional<Budget> budget) {
        return draft(batch, budget, concerning(names(batch))).plan();
    }

    private Draft draft(List<Queued> batch, Optional<Budget> budget, List<Entry> known) {
        Remembered remembered = Remembered.of(known, means.provisioners());
        Draft draft = planner.draft(batch, new Reads(means.cloud()), budget, remembered.unlisted());
        return draft.creates() && !remembered.ids().isEmpty()
                ? planner.draft(batch, new Reads(means.cloud()), budget, remembered) : draft;
    }

    private List<Named> names(List<Queued> batch) {
        return batch.stream().flatMap(q -> means.provisioners().names(q.request()).stream()).distinct().toList();
    }

    private void carryOut(Draft draft, List<Named> names, Optional<Budget> budget) {
        Activity activity = new Activity();
        Journal.Claim claim = means.journal().claim(names, means::waiting);
        try {
            Recovery recovery = new Recovery(means, activity);
            recovery.settle(concerning(names));
            Remembered remembered = Remembered.of(concerning(names), means.provisioners());
            Draft now = new Recheck(means, recovery).of(draft, remembered);
            committed.updateAndGet(now.plan().cost()::plus);
            new Execution(means, now, activity, consent(budget)).run(recovery);
        } finally {
            // What has been given up may still be under way: nobody else is to look at its name before it has ended.
            activity.atLast(claim::close);
        }
    }

    private Consent consent(Optional<Budget> budget) {
        return new Consent(means, planner, budget, committed);
    }

    private List<Entry> concerning(List<Named> names) {
        return means.journal().concerning(names, means.time().now().minus(LATE));
    }
}
