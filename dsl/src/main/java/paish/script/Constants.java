package paish.script;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that stand for their own text (design, section 4): what the services call things. */
public final class Constants {

    /** A notebook's statuses. */
    static final List<String> INSTANCE_STATUSES = List.of(
            "Running", "Stopped", "Failed", "Creating", "Starting", "Stopping", "Queuing", "ResourceAllocating", "EnvPreparing", "Recovering",
            "Updating", "Saving", "Saved", "SaveFailed", "Deleting");

    /** A job's statuses. */
    static final List<String> JOB_STATUSES = List.of(
            "Running", "Succeeded", "Failed", "Stopped", "Creating", "Queuing", "Bidding", "EnvPreparing", "SanityChecking", "Restarting", "Stopping",
            "SucceededReserving", "FailedReserving");

    /** An ECS instance's statuses. */
    static final List<String> MACHINE_STATUSES = List.of("Running", "Stopped", "Pending", "Starting", "Stopping");

    static final List<String> JOB_TYPES = List.of(
            "TFJob", "PyTorchJob", "MPIJob", "XGBoostJob", "OneFlowJob", "ElasticBatchJob", "SlurmJob", "RayJob", "DataJuicerJob");

    private static final Map<String, List<String>> KINDS = kinds();

    static final Set<String> NAMES = KINDS.values().stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());

    private Constants() {}

    public static Set<String> names() {
        return NAMES;
    }

    /** What each is, e.g. {@code job type}, and the names. */
    public static Map<String, List<String>> byKind() {
        return KINDS;
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("visibility", List.of("PUBLIC", "PRIVATE"));
        kinds.put("access", List.of("RO", "RW"));
        kinds.put("hardware", List.of("CPU", "GPU"));
        kinds.put("task", List.of("oneShot", "service", "training"));
        kinds.put("product", List.of("ecs", "dlc", "fc", "ack"));
        kinds.put("job type", JOB_TYPES);
        kinds.put("status of a notebook", INSTANCE_STATUSES);
        kinds.put("status of a job", JOB_STATUSES);
        kinds.put("status of a machine", MACHINE_STATUSES);
        kinds.put("what is shown", List.of("context"));
        return java.util.Collections.unmodifiableMap(kinds);
    }
}
