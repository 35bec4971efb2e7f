package paish.script;

import java.util.List;
import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.engine.Action;
import paish.engine.Request;
import paish.language.Entry;
import paish.language.Failure;

/** Looks up what a script asks for, and collects what a run would create and change. */
final class PlanActions implements Actions {

    private final Supplier<World> world;
    private final Products products;
    private final Run.Proposals proposals = new Run.Proposals();

    PlanActions(Supplier<World> world, Products products) {
        this.world = world;
        this.products = products;
    }

    @Override
    public Object perform(Entry use, Evaluation evaluation) {
        return Verbs.verb(use.name()).plan().perform(use, new Run(world, products, evaluation, proposals));
    }

    @Override
    public boolean haveEffects() {
        return false;
    }

    @Override
    public Failure refused(String what, CloudException e) {
        return world.get().engine().refusal(what, e);
    }

    List<Request> requests() {
        return List.copyOf(proposals.requests());
    }

    /** On what exists already. */
    List<Action> actions() {
        return List.copyOf(proposals.actions());
    }
}
