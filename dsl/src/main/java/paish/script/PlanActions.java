package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.engine.Request;
import paish.language.Entry;
import paish.language.Failure;

/** Looks up what a script asks for, and collects the requests that a run would create. */
final class PlanActions extends OfflineActions {

    private final Supplier<World> world;
    private final List<Request> requests = new ArrayList<>();

    PlanActions(Supplier<World> world) {
        this.world = world;
    }

    @Override
    public Object perform(Entry verb, Evaluation evaluation) {
        if (Lookups.ALL.containsKey(verb.name())) {
            return LookupCalls.rows(verb, evaluation, world.get());
        }
        if (verb.name().equals("create")) {
            requests.addAll(requests(verb, evaluation));
            return evaluation.unknown();
        }
        return super.perform(verb, evaluation);
    }

    @Override
    public Failure refused(String what, CloudException e) {
        return world.get().engine().refusal(what, e);
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }
}
