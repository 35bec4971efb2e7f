package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Series;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Breakdown.Told;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** Events, lifecycle, system logs and measurements of instances: all told from the schedule. */
final class Observation {

    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private Observation() {
    }

    static void into(Operations operations) {
        operations.full("pai-dsw:GetInstanceEvents", Observation::events)
                .full("pai-dsw:GetLifecycle", Observation::lifecycle)
                .partial("pai-dsw:ListSystemLogs", Observation::logs)
                .full("pai-dsw:GetInstanceMetrics", Observation::metrics)
                .partial("pai-dsw:GetMetrics", Observation::cloudMonitor);
    }

    private static JsonObject events(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        List<String> events = new ArrayList<>(window(call, instance, "StartTime", "EndTime").stream()
                .filter(p -> call.text("EventLevel").isEmpty() || level(p).equalsIgnoreCase(call.text("EventLevel")))
                .map(p -> Times.seconds(p.begins()) + " " + level(p) + " Instance is " + p.status()
                        + (p.message().isEmpty() ? "." : ": " + p.message()))
                .toList());
        told(call, instance, s -> s.scenario().events())
                .filter(t -> call.text("EventLevel").isEmpty() || t.text().toLowerCase(Locale.ROOT).startsWith(call.text("EventLevel").toLowerCase(Locale.ROOT)))
                .forEach(t -> events.add(Times.seconds(t.time()) + " " + t.text()));
        if (call.flag("Reverse")) {
            Collections.reverse(events);
        }
        long from = Math.min(events.size(), call.number("Offset", 0));
        JsonArray shown = new JsonArray();
        events.stream().skip(from).limit(call.number("MaxEventsNum", 2_000)).forEach(shown::add);
        JsonObject reply = Instances.named(instance);
        reply.add("Events", shown);
        reply.addProperty("TotalCount", events.size());
        return reply;
    }

    /** A session a start: each begins with Creating or Starting after something settled. */
    private static JsonObject lifecycle(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        List<JsonArray> sessions = new ArrayList<>();
        Phase before = null;
        for (Phase phase : window(call, instance, "StartTime", "EndTime")) {
            boolean starts = before == null || (before.is("Stopped", "Failed") && phase.is("Starting"));
            if (starts) {
                sessions.add(new JsonArray());
            }
            sessions.get(sessions.size() - 1).add(step(call, instance, phase, sessions.size()));
            before = phase;
        }
        if (call.text("Order").equalsIgnoreCase("DESC")) {
            Collections.reverse(sessions);
        }
        JsonArray shown = new JsonArray();
        sessions.stream().limit(call.number("Limit", Integer.MAX_VALUE)).forEach(shown::add);
        JsonObject reply = new JsonObject();
        reply.add("Lifecycle", shown);
        reply.addProperty("TotalCount", sessions.size());
        return reply;
    }

    private static JsonObject step(Call call, Document instance, Phase phase, int session) {
        JsonObject step = new JsonObject();
        step.addProperty("LifecycleId", instance.id() + "-" + session);
        step.addProperty("Status", phase.status());
        step.addProperty("ReasonCode", phase.reason());
        step.addProperty("ReasonMessage", phase.message());
        step.addProperty("GmtCreateTime", Times.seconds(phase.begins()));
        if (phase.until() <= call.now()) {
            step.addProperty("GmtEndTime", Times.seconds(phase.until()));
        }
        return step;
    }

    private static JsonObject logs(Call call) {
        JsonArray logs = new JsonArray();
        if (call.has("InstanceId")) {
            Document instance = Instances.find(call, call.text("InstanceId"));
            told(call, instance, s -> s.scenario().log()).forEach(t -> {
                JsonObject log = new JsonObject();
                log.addProperty("Content", t.text());
                log.addProperty("GmtCreateTime", Times.seconds(t.time()));
                log.addProperty("Level", "ERROR");
                logs.add(log);
            });
            window(call, instance, "GmtStartTime", "GmtEndTime").forEach(p -> {
                JsonObject log = new JsonObject();
                log.addProperty("Content", instance.id() + " entered " + p.status() + ". " + p.message());
                log.addProperty("GmtCreateTime", Times.seconds(p.begins()));
                log.addProperty("Level", p.is("Failed") ? "ERROR" : "INFO");
                logs.add(log);
            });
        }
        JsonObject reply = new JsonObject();
        reply.add("SystemLogs", logs);
        reply.addProperty("Offset", Integer.toString(logs.size()));
        return reply;
    }

    private static JsonObject metrics(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        String digits = call.text("TimeStep").replaceAll("\\D", "");
        long step = 60_000 * Math.max(1, digits.isEmpty() ? 5 : Long.parseLong(digits));
        long to = Math.min(call.now(), call.time("EndTime").orElse(call.now()));
        long from = call.time("StartTime").orElse(to - HOUR_MS);
        JsonArray pods = new JsonArray();
        if (instance.current().is("Running")) {
            JsonObject pod = new JsonObject();
            pod.addProperty("PodId", instance.id() + "-0");
            pod.add("Metrics", Series.of(instance.id(), call.text("MetricType"),
                    Math.max(from, instance.current().begins()), to, step));
            pods.add(pod);
        }
        JsonObject reply = Instances.named(instance);
        reply.add("PodMetrics", pods);
        return reply;
    }

    private static JsonObject cloudMonitor(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        long period = call.number("Period", 60);
        JsonObject reply = new JsonObject();
        reply.addProperty("Period", Long.toString(period));
        reply.addProperty("NextToken", "");
        reply.addProperty("Datapoints", Series.of(instance.id(), call.text("MetricName"),
                call.now() - HOUR_MS, call.now(), period * 1000).toString());
        return reply;
    }

    /** What a scenario adds. */
    private static Stream<Told> told(Call call, Document instance, Function<Breakdown, List<String>> lines) {
        return Fates.breakdown(instance.body()).stream()
                .flatMap(b -> b.told(lines.apply(b), call.store().schedule(instance.seq()), call.now()).stream());
    }

    private static List<Phase> window(Call call, Document instance, String start, String end) {
        long from = call.time(start).orElse(0L);
        long to = call.time(end).orElse(call.now());
        return call.store().schedule(instance.seq()).begun(call.now()).stream()
                .filter(p -> p.begins() >= from && p.begins() <= to)
                .toList();
    }

    private static String level(Phase phase) {
        return phase.is("Failed") ? "Warning" : "Normal";
    }
}
