package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import paish.engine.Handle;
import paish.engine.Request;
import paish.language.Entry;

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
            return LookupCalls.rows(verb, evaluation, world.get().cloud(), PlanActions::planned);
        }
        if (verb.name().equals("create")) {
            requests.addAll(requests(verb, evaluation));
            return evaluation.unknown();
        }
        return super.perform(verb, evaluation);
    }

    /** A plan changes nothing, and what it observes it does not know. */
    private static Resource planned(Handle handle) {
        return new Resource(handle, h -> Map.of(), kind -> List.of());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }
}
