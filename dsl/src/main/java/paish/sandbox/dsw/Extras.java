package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Query;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Digest;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** Token, user command, user configuration, diagnosis and sanity check. */
final class Extras {

    private Extras() {
    }

    static void into(Operations operations) {
        operations.partial("pai-dsw:GetToken", Extras::token)
                .full("pai-dsw:GetUserCommand", Extras::userCommand)
                .partial("pai-dsw:GetUserConfig", Extras::userConfig)
                .partial("pai-dsw:CreateDiagnosis", Extras::diagnosis)
                .partial("pai-dsw:CreateSanityCheckTask", Extras::check)
                .partial("pai-dsw:GetSanityCheckTask", Extras::checked)
                .partial("pai-dsw:GetResourceGroupStatistics", Extras::quotaUse);
    }

    private static JsonObject token(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        long until = call.now() / 1000 + call.number("ExpireTime", 3_600);
        JsonObject reply = new JsonObject();
        reply.addProperty("Token", "sandbox-" + until + "-" + Digest.sha256(instance.id() + until).substring(0, 16));
        return reply;
    }

    private static JsonObject userCommand(Call call) {
        Document instance = call.store().list(Query.of(Instances.KIND)
                        .field("UserCommandId", call.text("UserCommandId"))).documents().stream()
                .findFirst().orElseThrow(() -> call.notFound("The user command " + call.text("UserCommandId") + " does not exist."));
        JsonObject reply = new JsonObject();
        reply.addProperty("UserCommandId", call.text("UserCommandId"));
        JsonObject command = instance.body().has("UserCommand") ? instance.body().getAsJsonObject("UserCommand") : new JsonObject();
        reply.add("OnStart", command.has("OnStart") ? command.get("OnStart") : new JsonObject());
        return reply;
    }

    private static JsonObject userConfig(Call call) {
        JsonObject free = new JsonObject();
        free.addProperty("IsFreeTierUser", false);
        JsonObject reply = new JsonObject();
        reply.addProperty("AccountSufficient", true);
        reply.addProperty("EnableEciDisk", true);
        reply.addProperty("FreeTierSpecAvailable", false);
        reply.add("FreeTier", free);
        return reply;
    }

    private static JsonObject diagnosis(Call call) {
        Phase current = Instances.find(call, call.text("InstanceId")).current();
        boolean failed = current.is("Failed");
        JsonObject reply = new JsonObject();
        reply.addProperty("ReasonCode", failed ? current.reason() : "NoProblemFound");
        reply.addProperty("ReasonMessage", failed ? current.message() : "The instance is " + current.status() + ".");
        reply.addProperty("SolutionMessage", switch (current.reason()) {
            case "ImagePullBackOff" -> "Check the image's address and its credentials, update the instance, start it again.";
            case "ImageSpecMismatch" -> "Choose a GPU instance type or a CPU image.";
            default -> "";
        });
        return reply;
    }

    private static JsonObject check(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        String id = call.newId("check-");
        JsonObject body = new JsonObject();
        body.addProperty("CheckType", call.text("CheckType"));
        long seq = call.store().add(Draft.of("check", id, instance.workspace(), id, body).under(instance.id()));
        call.store().plan(seq, Schedule.empty().then(call.now(), "Running", Duration.ofSeconds(60)).finallyIn("Succeeded"));
        JsonObject reply = new JsonObject();
        reply.addProperty("TaskId", id);
        return reply;
    }

    private static JsonObject checked(Call call) {
        Document check = call.store().find("check", call.text("TaskId"))
                .orElseThrow(() -> call.notFound("The check " + call.text("TaskId") + " does not exist."));
        JsonObject reply = new JsonObject();
        reply.addProperty("TaskId", check.id());
        reply.addProperty("CheckType", check.text("CheckType"));
        reply.addProperty("InstanceId", check.parent());
        reply.addProperty("Status", check.status());
        reply.addProperty("StartTime", Times.seconds(check.created()));
        if (check.current().is("Succeeded")) {
            reply.addProperty("EndTime", Times.seconds(check.current().begins()));
        }
        reply.add("Issues", new JsonArray());
        reply.add("CheckDetails", new JsonArray());
        return reply;
    }

    private static JsonObject quotaUse(Call call) {
        JsonObject statistics = new JsonObject();
        for (String workspace : call.text("WorkspaceIds").split(",")) {
            JsonObject counts = new JsonObject();
            Query query = Query.of(Instances.KIND).is("d.workspace", workspace.strip()).field("ResourceId", call.text("ResourceId"));
            call.store().countBy("p.status", query).forEach(counts::addProperty);
            statistics.add(workspace.strip(), counts);
        }
        JsonObject reply = new JsonObject();
        reply.add("Statistics", statistics);
        return reply;
    }
}
