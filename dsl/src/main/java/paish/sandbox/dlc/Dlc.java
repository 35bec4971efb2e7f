package paish.sandbox.dlc;

import paish.sandbox.catalogue.Specs;
import paish.sandbox.wire.Operations;

/** All of PAI-DLC that the sandbox models. */
public final class Dlc {

    private Dlc() {
    }

    public static void into(Operations operations, Specs specs) {
        new Jobs(new JobRules(specs)).into(operations);
        new Machines(specs).into(operations);
        JobList.into(operations);
        Observation.into(operations);
        Access.into(operations);
        Tags.into(operations);
        Sidecars.into(operations);
        Templates.into(operations);
        Checks.into(operations);
    }
}
