package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Diagnostic;

/** Makes one plan of everything that is queued. Reads only. */
final class Planner {

    private final Provisioners provisioners;
    private final EngineOptions options;

    Planner(Provisioners provisioners, EngineOptions options) {
        this.provisioners = provisioners;
        this.options = options;
    }

    Draft draft(List<Queued> batch, Reads reads, Optional<Budget> budget, Remembered remembered) {
        List<Request> requests = batch.stream().map(Queued::request).toList();
        Inventory inventory = Inventory.of(requests, provisioners, reads, remembered);
        List<Decision> decisions = Parallel.map(
                batch,
                options.parallel(),
                queued -> new Deciding(queued, provisioners.of(queued.handle()), reads).decide(inventory),
                queued -> {
                    throw Interruptions.interrupted("planning");
                });
        List<Diagnostic> diagnostics = new ArrayList<>(Duplicates.in(requests, provisioners));
        decisions.stream().map(Decision::diagnostics).flatMap(Collection::stream).distinct().forEach(diagnostics::add);
        List<Action> actions = decisions.stream().map(Decision::action).toList();
        return new Draft(plan(actions, diagnostics, reads.all(), budget), decisions, inventory);
    }

    /** Of any actions; the hash covers all of it and what was read. */
    Plan plan(List<Action> actions, List<Diagnostic> diagnostics, Map<String, Object> read, Optional<Budget> budget) {
        String region = actions.stream().map(Action::region).distinct().collect(joining(", "));
        Cost cost = actions.stream().map(Action::cost).reduce(Cost.NOTHING, Cost::plus);
        List<Object> hashed = new ArrayList<>(List.of(options.target(), region, read));
        actions.forEach(a -> hashed.add(List.of(
                a.verb(), a.kind(), a.name(), a.region(), a.workspace(), a.id(), a.body(), a.cost(), a.calls())));
        return new Plan(
                Canonical.hash(hashed),
                options.target(),
                region,
                actions,
                cost,
                List.copyOf(diagnostics),
                budget);
    }
}
