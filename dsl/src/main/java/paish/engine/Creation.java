package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import paish.language.Exit;
import paish.language.Failure;

/** One creation, from its intent to the resource that exists with all that was to follow. */
final class Creation implements Making {

    private final Means means;
    private final Activity activity;
    private final Semaphore lanes;
    private final Decision decision;
    private final Handle handle;
    private final Intent intent;

    /** @param earlier the intent of the same request that nothing has come of yet */
    Creation(
            Means means, Activity activity, Semaphore lanes, Decision decision, String plan, Optional<Intent> earlier) {
        this.means = means;
        this.activity = activity;
        this.lanes = lanes;
        this.decision = decision;
        this.handle = decision.handle();
        this.intent = earlier.orElseGet(() -> intent(plan));
    }

    @Override
    public Optional<Failure> run() {
        Delivery delivery = new Delivery(means, activity, lanes, decision.provisioner(), intent, handle);
        handle.exists(delivery.run(decision.request().body()));
        Afterwards afterwards = new Afterwards(means, activity, intent.plan());
        List<Intent> owed = record(afterwards);
        means.tally().afoot().began(handle, decision.action().cost());
        means.tell(Event.Type.CREATED, handle, Map.of("region", handle.region(), "workspace", handle.workspace()));
        return afterwards.pay(handle, owed);
    }

    private List<Intent> record(Afterwards afterwards) {
        try {
            // Before the creation ends, so that no moment is left in which nobody owes them.
            List<Intent> owed = afterwards.owe(handle, decision.afterwards(), means.time().now());
            means.journal().end(intent, new Ending.Done(handle.id().orElseThrow()), means.time().now());
            return owed;
        } catch (Failure e) {
            throw new Failure(
                    e.exit(), handle + " was created, but that could not be recorded: " + e.getMessage(), e.hint(), e);
        }
    }

    @Override
    public Failure givenUp() {
        if (handle.id().isEmpty()) {
            means.journal().end(intent, new Ending.Unknown("interrupted"), means.time().now());
        }
        return new Failure(
                Exit.INTERRUPTED,
                "interrupted while creating " + handle + ": it is under way, and nobody waits for its answer",
                Interruptions.RESUME);
    }

    private Intent intent(String plan) {
        return new Intent(
                means.correlators().get(),
                decision.provisioner().operations().create(),
                Named.of(decision.request()),
                "",
                plan,
                means.time().now(),
                decision.request().digest(),
                decision.request().afterwards(),
                decision.action().cost());
    }
}
