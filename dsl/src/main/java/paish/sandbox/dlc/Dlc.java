package paish.sandbox.dlc;

import paish.sandbox.catalogue.Specs;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Work;
import paish.sandbox.wire.Operations;

/** All of PAI-DLC that the sandbox models. */
public final class Dlc {

    private Dlc() {
    }

    /** The jobs that a sandbox of that name executes. */
    public static Work work(String executor) {
        return new ExecutedJobs(executor);
    }

    public static void into(Operations operations, Specs specs, Execution execution) {
        new Jobs(new JobRules(specs), execution).into(operations);
        new Machines(specs).into(operations);
        JobList.into(operations);
        new Observation(execution.outputs()).into(operations);
        Access.into(operations);
        Tags.into(operations);
        Sidecars.into(operations);
        Templates.into(operations);
        Checks.into(operations);
    }
}
