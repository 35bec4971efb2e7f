package paish.dsw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.engine.Action.Verb;
import paish.engine.Comparison;
import paish.engine.FollowUp;
import paish.engine.Provisioner.Difference;
import paish.engine.Step;
import paish.language.Filled;
import paish.product.Amendment;

/** The shutdown timer and the idle stop of an instance that exists: set anew, or taken away. */
final class DswAutoStop {

    private static final String TIMER = "InstanceShutdownTimer";
    private static final String CULLER = "IdleInstanceCuller";

    private final Map<String, Object> instance;

    DswAutoStop(Map<String, Object> instance) {
        this.instance = instance;
    }

    List<Step> steps(Filled words) {
        Set<String> without = Amendment.without(words);
        List<Step> steps = new ArrayList<>();
        for (FollowUp call : DswLifeWords.afterwards(words)) {
            steps.addAll(call.operation().endsWith(CULLER) ? idleStop(call) : timer(call));
        }
        if (without.contains("idleStop") && DswFields.has(instance, CULLER)) {
            steps.add(gone(CULLER));
        }
        if ((without.contains("stopAfter") || without.contains("stopAt")) && DswFields.has(instance, TIMER)) {
            steps.add(gone(TIMER));
        }
        return steps;
    }

    /** An instance has one: the old goes before the new comes. */
    private List<Step> idleStop(FollowUp call) {
        Map<String, Object> wanted = Map.of(CULLER, call.parameters());
        if (DswFields.has(instance, CULLER) && Comparison.of(wanted, instance, Set.of()).isEmpty()) {
            return List.of();
        }
        Step set = new Step(Verb.UPDATE, call.operation(), call.parameters(), now -> Comparison.of(wanted, now, Set.of()));
        return DswFields.has(instance, CULLER) ? List.of(gone(CULLER), set) : List.of(set);
    }

    /** What is left of a timer changes by the second: one that is asked for is always set. */
    private List<Step> timer(FollowUp call) {
        Object before = instance.get(TIMER) instanceof Map<?, ?> timer ? timer.get("DueTime") : null;
        Object wanted = call.parameters().get("DueTime");
        if (wanted != null && wanted.equals(before)) {
            return List.of();
        }
        return List.of(new Step(Verb.UPDATE, call.operation(), call.parameters(), now -> {
            Object due = now.get(TIMER) instanceof Map<?, ?> timer ? timer.get("DueTime") : null;
            return due == null || due.equals(before) ? List.of(new Difference(TIMER, call.parameters(), due == null ? "" : due)) : List.of();
        }));
    }

    private static Step gone(String what) {
        String operation = what.equals(TIMER) ? "pai-dsw:DeleteInstanceShutdownTimer" : "pai-dsw:DeleteIdleInstanceCuller";
        return new Step(Verb.UPDATE, operation, new LinkedHashMap<>(), now -> DswFields.has(now, what)
                ? List.of(new Difference(what, "nothing", now.get(what)))
                : List.of());
    }
}
