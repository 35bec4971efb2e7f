package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Run;
import paish.sandbox.execution.Runs;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Times;

/** The pods of a job: one per role and index, all sharing the job's fate; one that a scenario befalls is ahead of it. */
final class Pods {

    private Pods() {
    }

    /** @param index among those of its role */
    record Pod(String id, String type, long index) {
    }

    static List<Pod> named(Document job) {
        List<Pod> pods = new ArrayList<>();
        for (JsonElement element : job.body().getAsJsonArray("JobSpecs")) {
            JsonObject role = element.getAsJsonObject();
            String type = role.get("Type").getAsString();
            for (long index = 0; index < role.get("PodCount").getAsLong(); index++) {
                pods.add(new Pod(job.id() + "-" + type.toLowerCase(Locale.ROOT) + "-" + index, type, index));
            }
        }
        return pods;
    }

    static JsonArray of(Store store, Document job) {
        Schedule schedule = store.schedule(job.seq());
        JsonArray pods = new JsonArray();
        for (Pod pod : named(job)) {
            JsonObject shown = pod(pod.id(), pod.type(), job, schedule, store.now());
            if (Execution.marked(job)) {
                new Runs(store).find(pod.id()).filter(Run::over).ifPresent(run -> ended(shown, run));
            }
            pods.add(shown);
        }
        return pods;
    }

    /** The pod that a call names. */
    static JsonObject find(Call call, Document job) {
        for (JsonElement pod : of(call.store(), job)) {
            if (pod.getAsJsonObject().get("PodId").getAsString().equals(call.text("PodId"))) {
                return pod.getAsJsonObject();
            }
        }
        throw call.notFound("The job " + job.id() + " has no pod " + call.text("PodId") + ".");
    }

    private static JsonObject pod(String id, String type, Document job, Schedule schedule, long now) {
        Optional<Phase> running = schedule.lastOf("Running").filter(p -> p.begins() <= now);
        Optional<Breakdown> breakdown = Breakdowns.of(job, schedule).filter(b -> id.equals(Breakdowns.pod(job)));
        long lead = breakdown.isPresent() && running.isPresent() ? Breakdowns.LEAD_MS : 0;
        boolean first = lead > 0 && running.get().until() - lead <= now;
        int host = Math.floorMod(id.hashCode(), 65_000);
        JsonObject pod = new JsonObject();
        pod.addProperty("PodId", id);
        pod.addProperty("PodUid", UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString());
        pod.addProperty("Type", type);
        pod.addProperty("Status", first ? "Failed" : status(job.status(), running.isPresent()));
        pod.addProperty("SubStatus", first && breakdown.get().scenario().evicts() ? "Evicted" : "Normal");
        pod.addProperty("ResourceType", "ECS");
        pod.addProperty("GmtCreateTime", Times.seconds(job.created()));
        running.ifPresent(p -> {
            pod.addProperty("GmtStartTime", Times.seconds(p.begins()));
            pod.addProperty("Duration", (Math.min(p.until() - lead, now) - p.begins()) / 1000.0);
            pod.addProperty("Ip", "10.0." + host / 256 + "." + host % 256);
            pod.addProperty("NodeName", "cn-hangzhou.10.1." + host / 256 + "." + host % 256);
            if (p.until() - lead <= now) {
                pod.addProperty("GmtFinishTime", Times.seconds(p.until() - lead));
            }
        });
        return pod;
    }

    /** What really happened goes before what is to be thought of it. */
    private static void ended(JsonObject pod, Run run) {
        run.exitCode().ifPresent(code -> pod.addProperty("Status", run.succeeded() ? "Succeeded" : "Failed"));
        pod.addProperty("GmtStartTime", Times.seconds(run.began()));
        pod.addProperty("GmtFinishTime", Times.seconds(run.ended()));
        pod.addProperty("Duration", (run.ended() - run.began()) / 1000.0);
    }

    private static String status(String job, boolean ran) {
        return switch (job) {
            case "Running", "Stopping" -> ran ? "Running" : "Pending";
            case "Succeeded" -> "Succeeded";
            case "Failed", "Stopped" -> "Failed";
            default -> "Pending";
        };
    }
}
