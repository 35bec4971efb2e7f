package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Times;

/** A job as replies show it. */
final class JobView {

    private JobView() {
    }

    static JsonObject of(Call call, Document job) {
        JsonObject view = job.body().deepCopy();
        Schedule schedule = call.store().schedule(job.seq());
        boolean quota = !job.text("ResourceId").isEmpty();
        view.addProperty("JobId", job.id());
        view.addProperty("Status", job.status());
        view.addProperty("SubStatus", "");
        view.addProperty("ReasonCode", job.current().reason());
        view.addProperty("ReasonMessage", job.current().message());
        view.addProperty("Duration", schedule.spentIn("Running", call.now()) / 1000);
        view.addProperty("ResourceLevel", quota ? "L2" : "L0");
        view.addProperty("ResourceType", "ECS");
        view.addProperty("TenantId", Account.USER_ID);
        view.addProperty("Username", Account.USER_NAME);
        view.addProperty("EnabledDebugger", false);
        view.addProperty("RestartTimes", "0");
        times(call, job, schedule, view);
        view.add("StatusHistory", history(call, schedule));
        view.add("Pods", Pods.of(call.store(), job));
        vpc(view);
        return view;
    }

    private static void times(Call call, Document job, Schedule schedule, JsonObject view) {
        view.addProperty("GmtCreateTime", Times.seconds(job.created()));
        view.addProperty("GmtSubmittedTime", Times.seconds(job.created()));
        view.addProperty("GmtModifiedTime", Times.seconds(job.touched()));
        schedule.lastOf("Running").filter(p -> p.begins() <= call.now())
                .ifPresent(p -> view.addProperty("GmtRunningTime", Times.seconds(p.begins())));
        String ended = switch (job.status()) {
            case "Succeeded" -> "GmtSuccessedTime";
            case "Failed" -> "GmtFailedTime";
            case "Stopped" -> "GmtStoppedTime";
            default -> "";
        };
        if (!ended.isEmpty()) {
            String time = Times.seconds(job.current().begins());
            view.addProperty(ended, time);
            view.addProperty("GmtFinishTime", time);
        }
    }

    private static JsonArray history(Call call, Schedule schedule) {
        JsonArray history = new JsonArray();
        for (Phase phase : schedule.begun(call.now())) {
            JsonObject item = new JsonObject();
            item.addProperty("Status", phase.status());
            item.addProperty("StartTime", Times.seconds(phase.begins()));
            if (phase.until() <= call.now()) {
                item.addProperty("EndTime", Times.seconds(phase.until()));
            }
            item.addProperty("ReasonCode", phase.reason());
            item.addProperty("ReasonMessage", phase.message());
            history.add(item);
        }
        return history;
    }

    /** Asked for as ExtendedCIDRs, answered as ExtendedCidrs. */
    private static void vpc(JsonObject view) {
        JsonElement vpc = view.get("UserVpc");
        if (vpc != null && vpc.getAsJsonObject().has("ExtendedCIDRs")) {
            vpc.getAsJsonObject().add("ExtendedCidrs", vpc.getAsJsonObject().remove("ExtendedCIDRs"));
        }
    }
}
