package paish.sandbox.ecs;

import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.execution.Executor;
import paish.sandbox.rpc.Ids;
import paish.sandbox.wire.Operations;

/** All of ECS that the sandbox models. */
public final class Ecs {

    private Ecs() {
    }

    /**
     * @param seed of the market's course
     * @param executor of the commands
     */
    public static void into(Operations operations, MachineTypes types, Regions regions, long seed, Executor executor) {
        Market market = new Market(types, regions, seed);
        Ids ids = new Ids(regions);
        new Places(market).into(operations);
        new TypeList(types).into(operations);
        new Offers(market).into(operations);
        new Prices(market).into(operations);
        Images.into(operations);
        new Groups(ids).into(operations);
        new Launch(new LaunchRules(market), ids).into(operations);
        new Instances(new InstanceView(types)).into(operations);
        Release.into(operations);
        Assistant.into(operations);
        new Commands(ids).into(operations);
        new CommandList(ids).into(operations);
        new Results(executor).into(operations);
    }
}
