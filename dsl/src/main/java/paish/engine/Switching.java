package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Action.Verb;
import paish.engine.Provisioner.Quote;
import paish.language.Exit;
import paish.language.Failure;

/** Stops or starts what exists: reads, guards the states, plans, asks, and only then calls. */
final class Switching {

    private final Means means;
    private final Planner planner;
    private final Verb verb;

    Switching(Means means, Planner planner, Verb verb) {
        this.means = means;
        this.planner = planner;
        this.verb = verb;
    }

    void run(List<Handle> handles, Map<String, Object> parameters) {
        List<Handle> distinct = handles.stream().distinct().toList();
        List<Action> actions = actions(distinct, parameters);
        Map<String, Object> read = new LinkedHashMap<>();
        actions.forEach(a -> read.put(a.kind() + " " + a.id(), a.notes()));
        Plan plan = planner.plan(actions, List.of(), read, Optional.empty());
        new Confirmation(means).of(plan, Cost.NOTHING);
        if (!plan.changes()) {
            return;
        }
        // The answer was for these states; another one that allows it just as well is fine.
        List<Verb> now = actions(distinct, parameters).stream().map(Action::verb).toList();
        if (!now.equals(actions.stream().map(Action::verb).toList())) {
            throw new Failure(
                    Exit.NOT_CONFIRMED, "a status has changed since the plan was made, nothing was changed",
                    "run it again for a new plan");
        }
        carryOut(distinct, actions, plan.hash());
    }

    private void carryOut(List<Handle> handles, List<Action> actions, String plan) {
        Activity activity = new Activity();
        List<Switch> switches = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            if (actions.get(i).verb() == verb) {
                switches.add(new Switch(means, activity, handles.get(i), actions.get(i), plan));
            }
        }
        Journal.Claim claim = means.journal().claim(
                switches.stream().map(s -> Named.of(s.handle())).distinct().toList(), means::waiting);
        try {
            carryOut(switches, activity);
        } finally {
            activity.atLast(claim::close);
        }
    }

    private void carryOut(List<Switch> switches, Activity activity) {
        List<Failure> failures = Parallel.map(
                        switches, means.options().parallel(), activity, Switch::run, Switch::skipped, Switch::givenUp)
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            means.tally().failed(failures.size());
            throw Partial.of(failures, switches.stream().map(Switch::handle).toList());
        }
    }

    private List<Action> actions(List<Handle> handles, Map<String, Object> parameters) {
        Map<Handle, Map<String, Object>> seen = new Looks(means).at(handles);
        List<Action> actions = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Handle handle : handles) {
            Map<String, Object> row = Optional.ofNullable(seen.get(handle))
                    .or(() -> new Looks(means).at(handle))
                    .orElseThrow(() -> new Failure(Exit.FAILED, handle + " is not there any more", ""));
            actions.add(action(handle, row, parameters, refusals));
        }
        if (!refusals.isEmpty()) {
            throw new Failure(
                    Exit.FAILED, String.join("\n", refusals), "await it first; nothing was changed");
        }
        return actions;
    }

    private Action action(
            Handle handle, Map<String, Object> row, Map<String, Object> parameters, List<String> refusals) {
        Provisioner provisioner = means.provisioners().of(handle);
        Lifecycle lifecycle = provisioner.lifecycle();
        String status = String.valueOf(row.get("Status"));
        Set<String> from = verb == Verb.STOP ? lifecycle.stoppable() : lifecycle.startable();
        if (from.contains(status)) {
            return action(handle, provisioner, verb, row, parameters, "is " + status);
        }
        boolean there = verb == Verb.STOP
                ? lifecycle.ended().contains(status) || lifecycle.stopping().contains(status)
                : lifecycle.ready().contains(status);
        if (!there) {
            refusals.add(handle + " is " + status + "; " + verb.word() + " needs "
                    + from.stream().sorted().collect(joining(" or ")));
        }
        return action(handle, provisioner, Verb.NONE, row, parameters, "is " + status + " already");
    }

    private Action action(
            Handle handle, Provisioner provisioner, Verb as, Map<String, Object> row, Map<String, Object> parameters,
            String note) {
        String call = verb == Verb.STOP ? provisioner.operations().stop() : start(handle, provisioner);
        Asked asked = new Asked(new Reads(means.cloud()));
        Quote quote = as == Verb.START ? provisioner.running(handle.region(), row, asked) : Quote.NOTHING;
        List<String> calls = new ArrayList<>(List.of(provisioner.operations().get(), provisioner.operations().list()));
        calls.addAll(asked.operations());
        calls.add(call);
        List<String> notes = new ArrayList<>(List.of(note));
        notes.addAll(quote.notes());
        Map<String, Object> body = new LinkedHashMap<>(as == Verb.NONE ? Map.of() : parameters);
        body.put(provisioner.operations().idField(), handle.id().orElseThrow());
        return new Action(
                as, handle.kind(), handle.name(), handle.region(), handle.workspace(), Optional.empty(), handle.id(),
                body, quote.cost(), List.copyOf(calls), calls.stream().flatMap(c -> provisioner.ram(c).stream()).distinct().toList(),
                List.copyOf(notes));
    }

    private static String start(Handle handle, Provisioner provisioner) {
        return provisioner.operations().start().orElseThrow(() -> new Failure(
                Exit.INVALID, handle + " cannot be started: its kind has no such operation", "create it again"));
    }
}
