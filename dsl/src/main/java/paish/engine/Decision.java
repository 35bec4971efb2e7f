package paish.engine;

import java.util.List;
import java.util.Optional;
import paish.language.Diagnostic;

/**
 * What a plan does for one request, and why it cannot where it cannot.
 *
 * @param afterwards the calls that follow
 * @param work what a saga does
 */
record Decision(
        Queued queued,
        Provisioner provisioner,
        Action action,
        List<FollowUp> afterwards,
        List<Diagnostic> diagnostics,
        Optional<Outline.Work> work) {

    Request request() {
        return queued.request();
    }

    /** The same, for a creation that turns out to have been carried out. */
    Decision adopting(String id, List<FollowUp> missing) {
        Action.Verb verb = missing.isEmpty() ? Action.Verb.ADOPT : Action.Verb.UPDATE;
        Action adoption = new Action(
                verb, action.kind(), action.name(), action.region(), action.workspace(), action.request(),
                Optional.of(id), action.body(), Cost.NOTHING, action.calls(), action.ram(), action.notes());
        return new Decision(queued, provisioner, adoption, missing, diagnostics, Optional.empty());
    }

    /** The same, for what exists in this region. */
    Decision in(String region) {
        Action there = new Action(
                action.verb(), action.kind(), action.name(), region, action.workspace(), action.request(), action.id(),
                action.body(), action.cost(), action.calls(), action.ram(), action.notes());
        return new Decision(queued, provisioner, there, afterwards, diagnostics, work);
    }

    Handle handle() {
        return queued.handle();
    }
}
