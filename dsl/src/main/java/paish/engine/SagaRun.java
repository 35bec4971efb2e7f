package paish.engine;

import java.util.List;
import java.util.Optional;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** One run of a saga, from what an earlier one has left to the last thing taken away. */
final class SagaRun implements Making {

    private final Means means;
    private final Activity activity;
    private final Decision decision;
    private final Saga saga;
    private final Consent consent;
    private final String plan;
    private volatile boolean begun;
    private boolean released;

    SagaRun(Means means, Activity activity, Decision decision, Saga saga, Consent consent, String plan) {
        this.means = means;
        this.activity = activity;
        this.decision = decision;
        this.saga = saga;
        this.consent = consent;
        this.plan = plan;
    }

    @Override
    public Optional<Failure> run() {
        begun = true;
        Optional<Failure> failed = work();
        // Whoever is interrupted waits a few seconds at the most; what is left is taken away after that. Where that has
        // been before this had its last answer, there may be more to take away.
        return activity.halted() && !released() ? failed : joined(failed, release());
    }

    @Override
    public Failure givenUp() {
        return new Failure(Exit.INTERRUPTED, "the run of " + decision.handle() + " was interrupted", "");
    }

    @Override
    public Optional<Failure> atLast() {
        return begun && !released() ? release() : Optional.empty();
    }

    private Optional<Failure> work() {
        try {
            Release before = new Release(means, saga, names());
            before.run();
            Optional<Failure> left = before.failure();
            if (left.isPresent()) {
                return left.map(f -> f.adding("; nothing was created"));
            }
            decision.work().orElseThrow().on(new Bench(means, activity, decision, consent, plan));
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(e);
        } catch (CloudException e) {
            return Optional.of(means.refusals().of("the run of " + decision.handle(), e));
        }
    }

    private synchronized boolean released() {
        return released;
    }

    private synchronized Optional<Failure> release() {
        Release release = new Release(means, saga, names());
        List<Settled> settled = release.run();
        released = true;
        if (settled.stream().anyMatch(s -> decision.handle().id().filter(s.id()::equals).isPresent()
                && s.verdict() == Settled.Verdict.DONE)) {
            decision.handle().isGone();
        }
        return release.failure();
    }

    private List<Named> names() {
        return means.provisioners().names(decision.request());
    }

    /** A call without an answer is looked after when everything is taken away: there is nothing to resume. */
    private static Failure settled(Failure work) {
        return work.exit() == Exit.OUTCOME_UNKNOWN
                ? new Failure(work.exit(), work.getMessage() + "; everything that was made is taken away again", "run it again", work).with(work.details())
                : work;
    }

    /** That something is left weighs more than why the work failed. */
    private static Optional<Failure> joined(Optional<Failure> work, Optional<Failure> left) {
        return left.isEmpty() ? work.map(SagaRun::settled) : work.isEmpty() ? left
                : Optional.of(new Failure(
                        left.get().exit(), work.get().getMessage() + "\n" + left.get().getMessage(), left.get().hint(), work.get())
                        .with(left.get().details().isEmpty() ? work.get().details() : left.get().details()));
    }
}
