package paish.script;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Span;

/** TensorBoards of jobs: each belongs to a job and has a life of its own. */
final class Tensorboards {

    private static final Set<String> ENDED = Set.of("Failed", "Stopped", "Succeeded");

    private final String id;
    private final String name;
    private final Resource job;
    private final Run run;

    private Tensorboards(String id, String name, Resource job, Run run) {
        this.id = id;
        this.name = name;
        this.job = job;
        this.run = run;
    }

    static Stream<Map<String, Object>> of(Resource job, Run run) {
        return run.cloud().rows(job.handle().region(), "pai-dlc:ListTensorboards",
                Map.of("WorkspaceId", job.handle().workspace(), "JobId", job.getProperty("id")));
    }

    /**
     * One of the name that has not ended is taken as it is, else one that has where no new one is described. Answers a
     * Dependent, which is loaded with Groovy only when it is asked for; in a plan, what is not known yet.
     */
    static Object handle(Entry use, Run run) {
        Resource job = run.one(use, "dlc");
        String name = String.valueOf(use.argument("name").orElse(job.handle().name()));
        Map<Boolean, String> there = new LinkedHashMap<>();
        of(job, run).filter(t -> name.equals(t.get("DisplayName")))
                .forEach(t -> there.putIfAbsent(ENDED.contains(String.valueOf(t.get("Status"))), String.valueOf(t.get("TensorboardId"))));
        boolean described = use.argument("path").isPresent() || use.argument("uri").isPresent();
        Optional<String> id = there.containsKey(false) ? Optional.of(there.get(false))
                : there.containsKey(true) && !described ? Optional.of(there.get(true))
                : created(use, name, job, run, described);
        return id.filter(i -> !run.planning()).<Object>map(i -> new Tensorboards(i, name, job, run).dependent()).orElseGet(run.evaluation()::unknown);
    }

    private static Optional<String> created(Entry use, String name, Resource job, Run run, boolean described) {
        if (!described) {
            throw new Failure(Exit.INVALID, "there is no TensorBoard '" + name + "'; a new one needs to know where the summaries are",
                    "write it like: " + use.word().example());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("WorkspaceId", job.handle().workspace());
        parameters.put("JobId", job.getProperty("id"));
        parameters.put("DisplayName", name);
        use.named().forEach((argument, value) -> parameters.put(use.word().named().get(argument).field().apply(value),
                value instanceof Duration d ? Span.minutes(d) : value));
        return run.send(job.handle().region(), "pai-dlc:CreateTensorboard", parameters).map(reply -> String.valueOf(reply.get("TensorboardId")));
    }

    private Dependent dependent() {
        return new Dependent("TensorBoard '" + name + "'", id, this::shown, Set.of("Running"), ENDED,
                Map.of(
                        "stop", new Dependent.Turn(Set.of("Creating", "Running"), () -> turn("pai-dlc:StopTensorboard")),
                        "start", new Dependent.Turn(ENDED, () -> turn("pai-dlc:StartTensorboard")),
                        "delete", new Dependent.Turn(ENDED, () -> turn("pai-dlc:DeleteTensorboard"))),
                Map.of("url", use -> url(), "share", this::share));
    }

    private Map<String, Object> shown() {
        return run.masked(run.cloud().call(
                job.handle().region(), "pai-dlc:GetTensorboard", Map.of("TensorboardId", id, "WorkspaceId", job.handle().workspace())));
    }

    private Object url() {
        Map<String, Object> shown = running("opened");
        return shown.getOrDefault("TensorboardUrl", "");
    }

    private Object share(Entry use) {
        running("shared");
        return run.cloud().call(job.handle().region(), "pai-dlc:GetTensorboardSharedUrl", Map.of(
                "TensorboardId", id, "ExpireTimeSeconds", String.valueOf(NotebookVerbs.shared(use).toSeconds()))).get("TensorboardSharedUrl");
    }

    private Map<String, Object> running(String what) {
        Map<String, Object> shown = shown();
        if (!"Running".equals(shown.get("Status"))) {
            throw new Failure(Exit.FAILED, "TensorBoard '" + name + "' is " + shown.get("Status") + "; it can be " + what + " while it is Running",
                    ENDED.contains(String.valueOf(shown.get("Status"))) ? "start it, then await it" : "await it first");
        }
        return shown;
    }

    private void turn(String operation) {
        Map<String, Object> parameters = Map.of("TensorboardId", id, "WorkspaceId", job.handle().workspace());
        run.send(job.handle().region(), operation, parameters);
    }
}
