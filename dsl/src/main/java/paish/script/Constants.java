package paish.script;

import java.util.Set;

/** Names that stand for their own text (design, section 4): what the services call things. */
final class Constants {

    static final Set<String> NAMES = Set.of(
            "context", "PUBLIC", "PRIVATE", "RO", "RW", "CPU", "GPU",
            "TFJob", "PyTorchJob", "MPIJob", "XGBoostJob", "OneFlowJob", "ElasticBatchJob", "SlurmJob", "RayJob", "DataJuicerJob",
            "Creating", "SaveFailed", "Stopped", "Failed", "ResourceAllocating", "Stopping", "Updating", "Saving", "Queuing",
            "Recovering", "Starting", "Running", "Saved", "Deleting", "EnvPreparing",
            "Bidding", "SanityChecking", "Restarting", "SucceededReserving", "FailedReserving", "Succeeded");

    private Constants() {}
}
