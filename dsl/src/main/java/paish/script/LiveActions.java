package paish.script;

import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.language.Entry;
import paish.language.Failure;

/** What verbs do in a run. */
final class LiveActions implements Actions {

    private final Supplier<World> world;
    private final Products products;

    LiveActions(Supplier<World> world, Products products) {
        this.world = world;
        this.products = products;
    }

    @Override
    public Object perform(Entry use, Evaluation evaluation) {
        return Verbs.verb(use.name()).run().perform(use, run(evaluation));
    }

    /** Makes what is queued exist; nothing does when the script has an error. */
    void flush(Evaluation evaluation) {
        run(evaluation).flush();
    }

    @Override
    public Failure refused(String what, CloudException e) {
        return world.get().engine().refusal(what, e);
    }

    @Override
    public boolean haveEffects() {
        return true;
    }

    private Run run(Evaluation evaluation) {
        return new Run(world, products, evaluation);
    }
}
