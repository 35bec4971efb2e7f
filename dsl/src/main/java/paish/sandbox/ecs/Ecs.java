package paish.sandbox.ecs;

import java.util.Map;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Work;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.TagCalls;
import paish.sandbox.wire.Operations;

/** All of ECS that the sandbox models. */
public final class Ecs {

    private static final Map<String, String> KINDS = Map.of(
            "instance", Kinds.INSTANCE, "disk", Kinds.DISK, "securitygroup", Kinds.GROUP, "eni", Kinds.INTERFACE,
            "keypair", Kinds.KEY_PAIR, "command", Kinds.COMMAND, "invocation", Kinds.INVOCATION);

    private Ecs() {
    }

    /** The commands that a sandbox of that name executes. */
    public static Work work(String executor) {
        return new ExecutedCommands(executor);
    }

    /**
     * @param seed of the market's course
     * @param execution of the commands
     */
    public static void into(Operations operations, MachineTypes types, Regions regions, long seed, Execution execution) {
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
        new Commands(ids, execution).into(operations);
        new CommandList(ids).into(operations);
        new Results(execution).into(operations);
        new Files(ids).into(operations);
        new Power(market).into(operations);
        Disks.into(operations);
        new KeyPairs(ids).into(operations);
        new GroupRules(ids).into(operations);
        Members.into(operations);
        new Advice(market).into(operations);
        new TagCalls(KINDS).into(operations, "ecs", "UntagResources");
    }
}
