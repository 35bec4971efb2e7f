package paish.sandbox.vpc;

import java.util.Map;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.TagCalls;
import paish.sandbox.wire.Operations;

/** All of VPC that the sandbox models. */
public final class Vpc {

    private Vpc() {
    }

    public static void into(Operations operations, Regions regions) {
        Ids ids = new Ids(regions);
        Networks networks = new Networks(ids);
        Switches switches = new Switches(regions, ids);
        new Places(regions).into(operations);
        networks.into(operations);
        switches.into(operations);
        new Defaults(networks, switches).into(operations);
        new TagCalls(Map.of("vpc", Kinds.VPC, "vswitch", Kinds.VSWITCH)).into(operations, "vpc", "UnTagResources");
    }
}
