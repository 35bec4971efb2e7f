package paish.script;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import paish.catalogue.Policy;
import paish.cloud.CloudException;
import paish.engine.Action;
import paish.engine.Plan;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;

/** What can be done with scripts. */
public final class Scripts {

    private Scripts() {}

    /** Every finding on the scripts, in one pass; makes no call and has no effect. */
    public static List<Diagnostic> check(List<Source> sources, Context context) {
        Checker checker = new Checker(new Products());
        return sources.stream().flatMap(s -> checker.check(s, context).findings().stream()).toList();
    }

    /** What a run would do; reads the account, changes nothing. Diagnostics (the live ones too) are in the plan. */
    public static Plan plan(List<Source> sources, Context context, Supplier<World> world) {
        Products products = new Products();
        List<Request> requests = new ArrayList<>();
        List<Action> changes = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Checker.Checked checked : valid(products, sources, context)) {
            findings.addAll(checked.findings());
            PlanActions actions = new PlanActions(world, products);
            Evaluation evaluation = new Evaluation(checked.compiled().source(), context, products, actions, System.out);
            asFarAsKnown(checked.compiled(), evaluation).ifPresent(findings::add);
            if (evaluation.setting(Context.Key.BUDGET).isPresent()) {
                Budgets.impose(evaluation, world.get().engine());
            }
            evaluation.findings().stream().filter(d -> !findings.contains(d)).forEach(findings::add);
            requests.addAll(actions.requests());
            changes.addAll(actions.actions());
        }
        Plan plan = world.get().engine().plan(requests, changes);
        findings.addAll(plan.diagnostics());
        return new Plan(plan.hash(), plan.target(), plan.region(), plan.actions(), plan.cost(), findings, plan.budget());
    }

    /** The least RAM policy that a run needs, and its resumption; makes no call. */
    public static Policy policy(List<Source> sources, Context context) {
        Products products = new Products();
        Set<String> calls = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Checker.Checked checked : valid(products, sources, context)) {
            Source source = checked.compiled().source();
            PolicyActions actions = new PolicyActions(new OfflineActions(products), products, Mentioned.in(source, products));
            Evaluation evaluation = new Evaluation(source, context, products, actions, System.out);
            asFarAsKnown(checked.compiled(), evaluation);
            actions.addPossible();
            calls.addAll(actions.calls());
            notes.addAll(actions.notes());
        }
        return Policies.of(calls, notes);
    }

    /**
     * Checks all, then runs one after the other; what is queued at a script's end is flushed.
     *
     * @param warned what the check found and does not forbid a run
     * @param out where the scripts' own output goes
     * @return the value of the last expression
     * @throws Failure with the exit code and what to tell
     */
    public static Object run(
            List<Source> sources, Context context, Supplier<World> world, Consumer<List<Diagnostic>> warned, PrintStream out) {
        Products products = new Products();
        List<Checker.Checked> valid = valid(products, sources, context);
        warned.accept(valid.stream().flatMap(c -> c.findings().stream()).toList());
        Object last = null;
        for (Checker.Checked checked : valid) {
            LiveActions actions = new LiveActions(world, products);
            Evaluation evaluation = new Evaluation(checked.compiled().source(), context, products, actions, out);
            last = evaluate(checked.compiled(), evaluation);
            actions.flush(evaluation);
        }
        return last;
    }

    /** All of them, or a failure with everything that is wrong with any. */
    private static List<Checker.Checked> valid(Products products, List<Source> sources, Context context) {
        Checker checker = new Checker(products);
        List<Checker.Checked> checked = sources.stream().map(s -> checker.check(s, context)).toList();
        if (!checked.stream().allMatch(Checker.Checked::valid)) {
            throw refused(checked.stream().flatMap(c -> c.findings().stream()).toList());
        }
        return checked;
    }

    /** Where the script's own exception is all that is wrong, it is not the script's language that is. */
    static Failure refused(List<Diagnostic> findings) {
        boolean thrown = findings.stream().filter(Diagnostic::isError).allMatch(d -> d.code().equals(ScriptErrors.THROWN));
        Failure refused = Failure.invalid(findings);
        return thrown ? refused.as(Exit.FAILED) : refused;
    }

    /** A script may need a result that only a run has; the plan then ends there, and says so. */
    private static Optional<Diagnostic> asFarAsKnown(Compiled compiled, Evaluation evaluation) {
        try {
            evaluate(compiled, evaluation);
            return Optional.empty();
        } catch (Endless e) {
            return Optional.of(e.finding());
        } catch (Failure e) {
            if (e.getCause() == null || !evaluation.mayComeFromUnknown(e.getCause())) {
                throw e;
            }
            return Optional.of(Diagnostic.warning("plan.partial", "", e.place(),
                    "the plan covers the script up to here: what follows needs a result that only a run has", ""));
        }
    }

    /** What the script throws comes out as a failure with its place. */
    static Object evaluate(Compiled compiled, Evaluation evaluation) {
        try {
            return compiled.evaluate(evaluation);
        } catch (Failure e) {
            throw ScriptErrors.place(e, evaluation).map(e::at).orElse(e);
        } catch (CloudException | Endless e) {
            throw e;
        } catch (Exception | AssertionError | StackOverflowError | LinkageError | OutOfMemoryError e) {
            Diagnostic at = ScriptErrors.diagnostic(e, evaluation);
            if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
                throw new Failure(Exit.INTERRUPTED, "the script was interrupted", "nothing was stopped; what runs goes on running", e).at(at.place());
            }
            throw new Failure(Exit.FAILED, evaluation.scrubbed(at.message()), "", e).at(at.place());
        }
    }
}
