package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Series;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Outputs;
import paish.sandbox.execution.Run;
import paish.sandbox.execution.Runs;
import paish.sandbox.state.Breakdown.Told;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** Logs, events and measurements of jobs and their pods. */
record Observation(Outputs outputs) {

    private static final long WINDOW_MS = Duration.ofDays(7).toMillis();
    private static final long USUAL_MOST = 2_000;

    void into(Operations operations) {
        operations.full("pai-dlc:GetPodLogs", this::logs)
                .full("pai-dlc:GetJobEvents", Observation::jobEvents)
                .full("pai-dlc:GetPodEvents", Observation::podEvents)
                .full("pai-dlc:GetJobMetrics", Observation::metrics)
                .partial("pai-dlc:GetMetrics", Observation::cloudMonitor);
    }

    private JsonObject logs(Call call) {
        Document job = Jobs.find(call);
        JsonObject reply = pod(call, job);
        long from = call.time("StartTime").orElse(call.now() - WINDOW_MS);
        long to = Math.min(call.now(), call.time("EndTime").orElse(Long.MAX_VALUE));
        JsonArray lines = new JsonArray();
        (Execution.marked(job) ? printed(call, from, to) : told(call, job, from, to)).forEach(lines::add);
        reply.add("Logs", lines);
        return reply;
    }

    private static List<String> told(Call call, Document job, long from, long to) {
        Schedule schedule = call.store().schedule(job.seq());
        return schedule.lastOf("Running").filter(p -> p.begins() <= call.now())
                .map(running -> new TrainingLog(job, call.text("PodId"), running, Breakdowns.of(job, schedule))
                        .lines(from, to, call.number("MaxLines", USUAL_MOST)))
                .orElse(List.of());
    }

    /** What a process has really printed; a line that is not whole yet is not shown. */
    private List<String> printed(Call call, long from, long to) {
        boolean over = new Runs(call.store()).find(call.text("PodId")).filter(Run::over).isPresent();
        List<String> lines = outputs.lines(call.text("PodId"), over).stream()
                .filter(line -> line.time() >= from && line.time() <= to)
                .map(line -> Times.seconds(line.time()) + " " + line.text())
                .toList();
        return lines.subList((int) Math.max(0, lines.size() - call.number("MaxLines", USUAL_MOST)), lines.size());
    }

    private static JsonObject jobEvents(Call call) {
        Document job = Jobs.find(call);
        JsonObject reply = Jobs.named(job);
        reply.add("Events", events(call, job, "Job " + job.id()));
        return reply;
    }

    private static JsonObject podEvents(Call call) {
        Document job = Jobs.find(call);
        JsonObject reply = pod(call, job);
        reply.add("Events", events(call, job, "Pod " + call.text("PodId")));
        return reply;
    }

    private static JsonObject pod(Call call, Document job) {
        JsonObject pod = Pods.find(call, job);
        JsonObject reply = Jobs.named(job);
        reply.add("PodId", pod.get("PodId"));
        reply.add("PodUid", pod.get("PodUid"));
        return reply;
    }

    private static JsonArray events(Call call, Document job, String subject) {
        Schedule schedule = call.store().schedule(job.seq());
        long from = call.time("StartTime").orElse(call.now() - WINDOW_MS);
        long to = call.time("EndTime").orElse(call.now());
        Stream<Told> statuses = schedule.begun(call.now()).stream()
                .map(p -> new Told(p.begins(), level(p) + " " + subject + " is " + p.status()
                        + (p.message().isEmpty() ? "." : ": " + p.message())));
        List<String> events = Stream.concat(statuses, told(call, job, schedule))
                .filter(t -> t.time() >= from && t.time() <= to)
                .sorted(Comparator.comparingLong(Told::time))
                .map(t -> Times.seconds(t.time()) + " " + t.text())
                .toList();
        long most = call.number("MaxEventsNum", USUAL_MOST);
        JsonArray shown = new JsonArray();
        events.subList((int) Math.max(0, events.size() - most), events.size()).forEach(shown::add);
        return shown;
    }

    /** What a scenario adds: to the job's events, and to those of the pod that fails. */
    private static Stream<Told> told(Call call, Document job, Schedule schedule) {
        return Breakdowns.of(job, schedule).stream().flatMap(b -> (!call.has("PodId")
                ? b.told(b.scenario().events(), schedule, call.now())
                : call.text("PodId").equals(Breakdowns.pod(job)) ? b.told(b.scenario().podEvents(), schedule, call.now())
                : List.<Told>of()).stream());
    }

    private static String level(Phase phase) {
        return phase.is("Failed") ? "Warning" : "Normal";
    }

    private static JsonObject metrics(Call call) {
        Document job = Jobs.find(call);
        long step = 60_000 * Math.max(1, call.number("TimeStep", 5));
        long to = Math.min(call.now(), call.time("EndTime").orElse(call.now()));
        long from = call.time("StartTime").orElse(to - Duration.ofHours(1).toMillis());
        JsonArray all = new JsonArray();
        Schedule schedule = call.store().schedule(job.seq());
        schedule.lastOf("Running").filter(p -> p.begins() <= call.now()).ifPresent(running -> {
            for (JsonElement pod : Pods.of(call.store(), job)) {
                String id = pod.getAsJsonObject().get("PodId").getAsString();
                JsonObject one = new JsonObject();
                one.addProperty("PodId", id);
                one.add("Metrics", Series.of(id, call.text("MetricType"),
                        Math.max(from, running.begins()), Math.min(to, running.until()), step));
                all.add(one);
            }
        });
        JsonObject reply = Jobs.named(job);
        reply.add("PodMetrics", all);
        return reply;
    }

    private static JsonObject cloudMonitor(Call call) {
        JsonObject reply = new JsonObject();
        long period = call.number("Period", 60);
        reply.addProperty("Period", Long.toString(period));
        reply.addProperty("DataPoints", Series.of(call.text("JobId"), call.text("MetricName"),
                call.now() - Duration.ofHours(1).toMillis(), call.now(), period * 1000).toString());
        reply.addProperty("NextToken", "");
        return reply;
    }
}
