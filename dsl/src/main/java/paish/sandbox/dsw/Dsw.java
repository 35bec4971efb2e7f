package paish.sandbox.dsw;

import paish.sandbox.catalogue.Specs;
import paish.sandbox.wire.Operations;

/** All of PAI-DSW that the sandbox models. */
public final class Dsw {

    private Dsw() {
    }

    public static void into(Operations operations, Specs specs) {
        InstanceRules rules = new InstanceRules(specs);
        Fates fates = new Fates(specs);
        new Instances(specs, rules, fates).into(operations);
        new Power(specs, rules, fates).into(operations);
        new Machines(specs).into(operations);
        InstanceList.into(operations);
        Snapshots.into(operations);
        AutoStop.into(operations);
        Labels.into(operations);
        Observation.into(operations);
        Extras.into(operations);
        TempFiles.into(operations);
    }
}
