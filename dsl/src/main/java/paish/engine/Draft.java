package paish.engine;

import java.util.List;

/** A plan with what it takes to carry it out, and what it saw when it was made. */
record Draft(Plan plan, List<Decision> decisions, Inventory inventory) {

    boolean creates() {
        return decisions.stream().anyMatch(d -> d.action().verb() == Action.Verb.CREATE);
    }

    List<Request> requests() {
        return decisions.stream().map(Decision::request).toList();
    }
}
