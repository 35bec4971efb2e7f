package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.engine.Action.Verb;
import paish.language.Exit;
import paish.language.Failure;

/** Changes what exists: reads, lets the rules decide, plans, asks, and only then calls. */
final class Changing {

    private final Means means;
    private final Planner planner;

    Changing(Means means, Planner planner) {
        this.means = means;
        this.planner = planner;
    }

    /**
     * @param with what goes with it
     * @param refusal why nothing may be done to it, if so
     */
    private record Decided(
            Handle handle, List<Action> actions, List<Step> steps, List<String> names, List<Kept.Thing> with, Optional<Failure> refusal) {

        static Decided nothing(Handle handle, Action none, Optional<Failure> refusal) {
            return new Decided(handle, List.of(none), List.of(), List.of(), List.of(), refusal);
        }

        boolean changes() {
            return !steps.isEmpty();
        }

        /** What the answer is for; a note may say another thing by now. */
        List<List<Object>> meaning() {
            return actions.stream().map(a -> List.<Object>of(a.verb(), a.body())).toList();
        }
    }

    void run(Map<Handle, Change> changes) {
        List<Decided> decided = allowed(changes);
        List<Action> actions = actions(decided);
        Map<String, Object> read = new LinkedHashMap<>();
        actions.forEach(a -> read.put(a.kind() + " " + a.id() + a.calls(), a.notes()));
        Plan plan = planner.plan(actions, List.of(), read, Optional.empty());
        new Confirmation(means).of(plan, Cost.NOTHING);
        if (plan.changes()) {
            carryOut(changes, decided, plan);
        }
    }

    /** What {@link #run} would do; a refusal is an action that does nothing, and its note says why. */
    List<Action> plan(Map<Handle, Change> changes) {
        return actions(decided(changes));
    }

    private void carryOut(Map<Handle, Change> changes, List<Decided> decided, Plan plan) {
        Activity activity = new Activity();
        Journal.Claim claim = means.journal().claim(
                decided.stream().filter(Decided::changes).flatMap(Changing::named).distinct().toList(), means::waiting);
        try {
            // The answer was for what was shown; another status that allows the same is fine.
            List<Decided> now = allowed(changes);
            if (!now.stream().map(Decided::meaning).toList().equals(decided.stream().map(Decided::meaning).toList())) {
                throw new Failure(
                        Exit.NOT_CONFIRMED, "a status or what it would change has changed since the plan was made, nothing was changed",
                        "run it again for a new plan");
            }
            carryOut(now, plan, activity);
        } finally {
            activity.atLast(claim::close);
        }
    }

    private void carryOut(List<Decided> decided, Plan plan, Activity activity) {
        Map<Alteration, Decided> alterations = new LinkedHashMap<>();
        decided.stream().filter(Decided::changes).forEach(d -> alterations.put(
                new Alteration(means, activity, d.handle(), d.steps(), d.actions().get(0).cost(), plan.hash()), d));
        List<Failure> failures = Parallel.map(
                        List.copyOf(alterations.keySet()), means.options().parallel(), activity,
                        a -> alter(a, alterations.get(a).with(), plan), Alteration::skipped, Alteration::givenUp)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            means.tally().failed(failures.size());
            throw Partial.of(failures, alterations.keySet().stream().map(Alteration::handle).toList());
        }
    }

    /** What goes with it is owed as soon as it may be gone itself. */
    private Optional<Failure> alter(Alteration alteration, List<Kept.Thing> with, Plan plan) {
        Optional<Failure> failed = alteration.run();
        boolean stays = failed.filter(f -> !Set.of(Exit.OUTCOME_UNKNOWN, Exit.INTERRUPTED).contains(f.exit())).isPresent();
        if (stays || with.isEmpty()) {
            return failed;
        }
        Kept kept = new Kept(means);
        kept.owe(with, plan.hash());
        return failed.isPresent() ? failed : kept.takeAway(alteration.handle());
    }

    private static Stream<Named> named(Decided decided) {
        Named now = Named.of(decided.handle());
        return Stream.concat(Stream.of(now), decided.names().stream().map(now::with));
    }

    private List<Decided> allowed(Map<Handle, Change> changes) {
        List<Decided> decided = decided(changes);
        List<Failure> refusals = decided.stream().flatMap(d -> d.refusal().stream()).toList();
        if (!refusals.isEmpty()) {
            throw new Failure(
                    refusals.get(0).exit(),
                    String.join("\n", refusals.stream().map(Failure::getMessage).toList()),
                    Stream.concat(
                                    refusals.stream().map(Failure::hint).filter(h -> !h.isEmpty()).distinct().reduce((a, b) -> a + "\n" + b).stream(),
                                    Stream.of("nothing was changed"))
                            .collect(joining("; ")));
        }
        return decided;
    }

    private List<Decided> decided(Map<Handle, Change> changes) {
        Map<Handle, Map<String, Object>> seen =
                new Looks(means).at(changes.keySet().stream().filter(h -> !changes.get(h).needsDetails()).toList());
        Reads reads = new Reads(means.cloud());
        List<Decided> decided = new ArrayList<>();
        changes.forEach((handle, change) -> {
            Map<String, Object> shown = Optional.ofNullable(seen.get(handle))
                    .or(() -> new Looks(means).at(handle))
                    .orElseThrow(() -> new Failure(Exit.FAILED, handle + " is not there any more", ""));
            Asked asked = new Asked(reads);
            decided.add(decided(handle, change.verb(), change.course(handle, shown, asked), asked));
        });
        return decided;
    }

    private Decided decided(Handle handle, Verb verb, Course course, Asked asked) {
        if (course instanceof Course.Refused refused) {
            Action none = action(handle, Verb.NONE, Map.of(), Cost.NOTHING, reads(handle, asked), List.of(refused.why()));
            return Decided.nothing(handle, none, Optional.of(new Failure(Exit.FAILED, refused.why(), refused.hint())));
        }
        if (course instanceof Course.Nothing nothing) {
            Action none = action(handle, Verb.NONE, Map.of(), Cost.NOTHING, reads(handle, asked), List.of(nothing.why()));
            return Decided.nothing(handle, none, Optional.empty());
        }
        Course.Steps steps = (Course.Steps) course;
        List<Action> actions = new ArrayList<>();
        for (Step step : steps.steps()) {
            boolean first = actions.isEmpty();
            List<String> calls = new ArrayList<>(first ? reads(handle, asked) : List.of());
            calls.add(step.operation());
            actions.add(action(
                    handle, step.verb(), step.parameters(), first ? steps.quote().cost() : Cost.NOTHING, calls,
                    first ? steps.notes() : List.of()));
        }
        List<Kept.Thing> with = verb == Verb.DELETE ? new Kept(means).with(handle) : List.of();
        with.forEach(thing -> actions.add(action(handle, thing)));
        return new Decided(handle, actions, steps.steps(), steps.names(), with, Optional.empty());
    }

    private Action action(Handle handle, Kept.Thing thing) {
        List<String> calls = List.of(thing.part().list(), thing.part().delete());
        return new Action(
                Verb.DELETE, thing.part().word(), handle.name(), handle.region(), "", Optional.empty(), Optional.of(thing.id()),
                thing.part().deletion(thing.id()), Cost.NOTHING, calls,
                calls.stream().flatMap(c -> means.provisioners().ram(c).stream()).distinct().toList(),
                List.of("made for " + handle.kind() + " '" + handle.name() + "' alone: it goes with it"));
    }

    private List<String> reads(Handle handle, Asked asked) {
        Provisioner.Operations operations = means.provisioners().of(handle).operations();
        Set<String> calls = new LinkedHashSet<>(List.of(operations.get(), operations.list()));
        calls.addAll(asked.operations());
        return List.copyOf(calls);
    }

    private Action action(
            Handle handle, Verb verb, Map<String, Object> parameters, Cost cost, List<String> calls, List<String> notes) {
        Provisioner provisioner = means.provisioners().of(handle);
        Map<String, Object> body = new LinkedHashMap<>(parameters);
        body.put(provisioner.operations().idField(), handle.id().orElseThrow());
        return new Action(
                verb, handle.kind(), handle.name(), handle.region(), handle.workspace(), Optional.empty(), handle.id(),
                body, cost, List.copyOf(calls), calls.stream().flatMap(c -> provisioner.ram(c).stream()).distinct().toList(),
                List.copyOf(notes));
    }

    private static List<Action> actions(List<Decided> decided) {
        return decided.stream().flatMap(d -> d.actions().stream()).toList();
    }
}
