package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import paish.language.Exit;
import paish.language.Failure;

/** Asks again, one at a time, when something turns out dearer than what was agreed to. */
final class Consent {

    private final Means means;
    private final Planner planner;
    private final Optional<Budget> budget;
    private final AtomicReference<Cost> committed;

    Consent(Means means, Planner planner, Optional<Budget> budget, AtomicReference<Cost> committed) {
        this.means = means;
        this.planner = planner;
        this.budget = budget;
        this.committed = committed;
    }

    /**
     * @param agreed what it takes the place of, which is part of what is committed
     * @throws Failure when it is not agreed to, or over the budget
     */
    synchronized void to(Action dearer, Cost agreed) {
        Plan plan = planner.plan(List.of(dearer), List.of(), Map.of("instead of", agreed), budget);
        try {
            new Confirmation(means).of(plan, committed.get().minus(agreed));
        } catch (Failure e) {
            throw e.exit() != Exit.NOT_CONFIRMED ? e : new Failure(
                    Exit.NOT_CONFIRMED, "what is left is dearer than what was agreed to, and that was not confirmed",
                    e.hint(), e);
        }
        committed.updateAndGet(c -> c.minus(agreed).plus(dearer.cost()));
    }
}
