package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.sandbox.dlc.Pods.Pod;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Round;
import paish.sandbox.execution.Run;
import paish.sandbox.execution.Runs;
import paish.sandbox.execution.Task;
import paish.sandbox.execution.Work;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.state.Schedule;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Call;

/**
 * Jobs whose commands are really executed, a process for each pod. All pods of a job begin together or wait together;
 * the phases after Queuing are recorded when they come.
 */
record ExecutedJobs(String executor) implements Work {

    private static final List<String> OPEN = List.of("Creating", "Queuing", "EnvPreparing", "SanityChecking", "Running", "Stopping");

    /** Keeps with a new job what is to be known of it later. */
    static void created(Call call, Execution execution, JsonObject body, Timetable.Fate fate) {
        long pods = body.getAsJsonArray("JobSpecs").asList().stream()
                .mapToLong(role -> role.getAsJsonObject().get("PodCount").getAsLong()).sum();
        if (pods > Execution.MOST) {
            throw call.invalid("This sandbox executes commands (--exec), at most " + Execution.MOST
                    + " pods at a time: a job of " + pods + " would never begin.");
        }
        execution.mark(body);
        body.addProperty("Unpullable", fate.unpullable());
        body.addProperty("NodeFailsAfter", fate.nodeFailsAfter());
        JsonArray ports = new JsonArray();
        Ports.free((int) pods).forEach(ports::add);
        body.add("Ports", ports);
    }

    @Override
    public boolean idle(Store store) {
        return in(store, OPEN).isEmpty();
    }

    @Override
    public int promised(Store store) {
        Runs runs = new Runs(store);
        return (int) in(store, List.of("EnvPreparing", "SanityChecking", "Running")).stream()
                .flatMap(job -> Pods.named(job).stream())
                .filter(pod -> runs.find(pod.id()).isEmpty())
                .count();
    }

    @Override
    public void step(Store store, Round round) {
        in(store, List.of("Running")).forEach(job -> run(store, job, round));
        // In their order: a small job does not overtake a large one for ever.
        in(store, List.of("Queuing")).stream()
                .filter(job -> Timetable.queuedLongEnough(job.current(), store.now(), !job.text("ResourceId").isEmpty()))
                .takeWhile(job -> round.take(Pods.named(job).size()))
                .forEach(job -> store.plan(job.seq(), Timetable.admitted(store.schedule(job.seq()), store.now(), fate(job))));
    }

    @Override
    public void abandon(Store store, String why) {
        for (Document job : in(store, OPEN)) {
            Pods.named(job).forEach(pod -> new Runs(store).find(pod.id()).ifPresent(run -> new Runs(store).lost(pod.id(), why)));
            boolean stopping = job.current().is("Stopping");
            end(store, job, stopping ? "Stopped" : "Failed", stopping ? job.current().reason() : "SandboxEnded", why);
        }
    }

    private List<Document> in(Store store, List<String> statuses) {
        Query query = Query.of(Jobs.KIND).isOneOf("p.status", String.join(",", statuses));
        return Execution.markedBy(executor, store, query);
    }

    private void run(Store store, Document job, Round round) {
        Runs runs = new Runs(store);
        List<Pod> pods = Pods.named(job);
        for (Pod pod : pods) {
            Optional<Run> failed = runs.find(pod.id()).filter(run -> run.over() && !run.succeeded());
            if (failed.isPresent()) {
                end(store, job, "Failed", "JobFailed", failure(pod, failed.get()));
                return;
            }
        }
        if (deciding(job, pods).stream().allMatch(pod -> runs.find(pod.id()).filter(Run::succeeded).isPresent())) {
            end(store, job, "Succeeded", "JobSucceeded", "The job has succeeded.");
            return;
        }
        for (int i = 0; i < pods.size(); i++) {
            if (runs.find(pods.get(i).id()).filter(Run::over).isEmpty()) {
                round.want(task(job, pods, i));
            }
        }
    }

    private static String failure(Pod pod, Run run) {
        return run.exitCode().isPresent()
                ? "The container of " + pod.id() + " has exited with code " + run.exitCode().getAsInt() + "."
                : "The container of " + pod.id() + " has failed. " + run.lost();
    }

    /** Those whose success is the job's: the chief where the policy says so, else all but those that only serve. */
    private static List<Pod> deciding(Document job, List<Pod> pods) {
        if (job.text("SuccessPolicy").equals("ChiefWorker")) {
            return pods.stream().filter(pod -> pod.type().equals("Chief")).findFirst()
                    .or(() -> pods.stream().filter(pod -> pod.type().equals("Worker")).findFirst())
                    .map(List::of).orElse(pods);
        }
        List<Pod> working = pods.stream().filter(pod -> !pod.type().equals("PS")).toList();
        return working.isEmpty() ? pods : working;
    }

    private static Task task(Document job, List<Pod> pods, int index) {
        List<Long> ports = job.body().getAsJsonArray("Ports").asList().stream().map(JsonElement::getAsLong).toList();
        return new Task(pods.get(index).id(), true, job.text("UserCommand"), "",
                new Ranks(job, pods, ports).variables(index), Map.of(), job.current().begins(), Task.OPEN, job.current().until());
    }

    private static void end(Store store, Document job, String status, String reason, String message) {
        Schedule schedule = store.schedule(job.seq());
        // A phase takes a moment even where the clock stands still.
        long now = Math.max(store.now(), job.current().begins() + 1);
        store.plan(job.seq(), Timetable.ended(schedule, now, status, reason, message));
    }

    private static Timetable.Fate fate(Document job) {
        JsonElement settings = job.body().get("Settings");
        boolean check = settings != null && JobRules.text(settings.getAsJsonObject(), "EnableSanityCheck").equals("true");
        long minutes = job.body().has("JobMaxRunningTimeMinutes") ? job.body().get("JobMaxRunningTimeMinutes").getAsLong() : 0;
        return new Timetable.Fate(!job.text("ResourceId").isEmpty(), check, minutes, job.text("Unpullable"),
                job.body().get("NodeFailsAfter").getAsLong(), Optional.empty());
    }
}
