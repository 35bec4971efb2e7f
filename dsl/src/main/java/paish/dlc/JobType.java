package paish.dlc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service's job types, verbatim, and the roles that each takes (CreateJob model; where sources disagree, both). */
enum JobType {
    TFJob("Chief", "PS", "Worker", "Evaluator", "GraphLearn"),
    PyTorchJob("Worker", "Master"),
    MPIJob("Worker", "Master"),
    XGBoostJob("Worker", "Master"),
    OneFlowJob("Worker", "Master"),
    ElasticBatchJob("Worker", "Master"),
    SlurmJob,
    RayJob("Head", "Worker"),
    DataJuicerJob;

    private final List<String> roles;

    JobType(String... roles) {
        this.roles = List.of(roles);
    }

    static String[] names() {
        return Stream.of(values()).map(JobType::name).toArray(String[]::new);
    }

    static Optional<JobType> of(Object name) {
        return Stream.of(values()).filter(t -> t.name().equals(name)).findFirst();
    }

    /** Empty where the sources name none: any role goes. */
    List<String> roles() {
        return roles;
    }

    /** Ray calls further groups of workers {@code Worker-xxx}. */
    boolean takes(String role) {
        return roles.isEmpty() || roles.contains(role) || this == RayJob && role.startsWith("Worker-");
    }
}
