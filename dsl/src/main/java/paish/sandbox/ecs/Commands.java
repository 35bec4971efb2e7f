package paish.sandbox.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.execution.Execution;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** Commands that are run, at once or from a kept one. */
record Commands(Ids ids, Execution execution) {

    static final int MOST_KIB = 24;
    static final int MOST_KEPT_KIB = 18;

    private static final List<String> TYPES = List.of("RunShellScript", "RunBatScript", "RunPowerShellScript");

    void into(Operations operations) {
        operations.full("ecs:RunCommand", new Once(this::run))
                .full("ecs:InvokeCommand", new Once(this::invoke))
                .full("ecs:StopInvocation", Commands::stop);
    }

    private JsonObject run(Call call) {
        requireType(call.text("Type"));
        boolean keep = call.flag("KeepCommand");
        String encoding = call.text("ContentEncoding").isEmpty() ? "PlainText" : call.text("ContentEncoding");
        String script = Script.read(call.text("CommandContent"), encoding, keep ? MOST_KEPT_KIB : MOST_KIB);
        JsonObject command = new JsonObject();
        command.addProperty("Type", call.text("Type"));
        command.addProperty("Name", call.text("Name"));
        command.addProperty("Description", call.text("Description"));
        command.addProperty("CommandContent", Script.encoded(script));
        command.addProperty("EnableParameter", call.flag("EnableParameter"));
        command.addProperty("Timeout", timeout(call, 60));
        command.addProperty("WorkingDir", call.text("WorkingDir"));
        String id = ids.next(call, "c-");
        JsonObject reply = invoke(call, id, command);
        if (keep) {
            call.store().add(Draft.of(Kinds.COMMAND, id, "", call.text("Name"), command));
        }
        reply.addProperty("CommandId", id);
        return reply;
    }

    private JsonObject invoke(Call call) {
        Document command = CommandList.find(call);
        return invoke(call, command.id(), command.body());
    }

    private JsonObject invoke(Call call, String commandId, JsonObject command) {
        if (!List.of("", "Once").contains(call.text("RepeatMode"))) {
            throw new Refusal(404, "InvalidRepeatMode.NotFound",
                    "The sandbox knows the RepeatMode Once only, not " + call.text("RepeatMode") + ".");
        }
        limit("WorkingDir", call.text("WorkingDir"), 200);
        limit("Username", call.text("Username"), 255);
        boolean parameters = command.get("EnableParameter").getAsBoolean();
        if (!parameters && call.object("Parameters").size() > 0) {
            throw new Refusal(400, "Parameter.Disabled",
                    "Parameters cannot be passed in when the command customization function is disabled.");
        }
        String script = Script.decodedText(command.get("CommandContent").getAsString());
        JsonObject body = command.deepCopy();
        body.addProperty("Script", Script.encoded(parameters ? Script.filled(script, Script.parameters(call)) : script));
        body.addProperty("Parameters", call.object("Parameters").toString());
        body.addProperty("Timeout", timeout(call, command.get("Timeout").getAsLong()));
        body.addProperty("Username", call.text("Username").isEmpty() ? "root" : call.text("Username"));
        if (!call.text("WorkingDir").isEmpty()) {
            body.addProperty("WorkingDir", call.text("WorkingDir"));
        }
        body.add("Targets", targets(call));
        if (command.get("Type").getAsString().equals("RunShellScript")) {
            ExecutedCommands.created(execution, body);
        }
        String id = ids.next(call, "t-");
        call.store().add(Draft.of(Kinds.INVOCATION, id, "", command.get("Name").getAsString(), body).under(commandId));
        Tags.keep(call.store(), Kinds.INVOCATION, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("InvokeId", id);
        return reply;
    }

    static JsonArray targets(Call call) {
        List<String> ids = Names.list(call, "InstanceId");
        if (ids.isEmpty()) {
            throw new Refusal(400, "MissingParam.InstanceId", "The parameter instanceId is missing or empty.");
        }
        if (ids.size() > 100) {
            throw new Refusal(403, "InstanceIds.ExceedLimit", "The number of instance IDs exceeds the upper limit.");
        }
        JsonArray targets = new JsonArray();
        for (String id : ids) {
            Document instance = call.store().find(Kinds.INSTANCE, id)
                    .orElseThrow(() -> Refusals.notFound("InvalidInstance.NotFound", id));
            JsonObject target = new JsonObject();
            target.addProperty("InstanceId", id);
            target.addProperty("Seq", instance.seq());
            targets.add(target);
        }
        return targets;
    }

    static void requireType(String type) {
        if (!TYPES.contains(type)) {
            throw Refusals.notFound("InvalidCmdType.NotFound", type);
        }
    }

    static long timeout(Call call, long usual) {
        long timeout = call.number("Timeout", usual);
        if (timeout < 1) {
            throw new Refusal(400, "InvalidParameter.Timeout", "Timeout must be above 0 seconds.");
        }
        return timeout;
    }

    private static void limit(String name, String value, int most) {
        if (value.length() > most) {
            throw new Refusal(403, name + ".ExceedLimit", "The length of " + name + " exceeds the upper limit of " + most + ".");
        }
    }

    /** What has begun is terminated, what has not is cancelled, what is over stays as it is. */
    private static JsonObject stop(Call call) {
        Document document = call.store().find(Kinds.INVOCATION, call.text("InvokeId"))
                .orElseThrow(() -> Refusals.notFound("InvalidInvokeId.NotFound", call.text("InvokeId")));
        List<String> asked = Names.list(call, "InstanceId");
        document.body().getAsJsonArray("Targets").forEach(t -> {
            JsonObject target = t.getAsJsonObject();
            boolean meant = asked.isEmpty() || asked.contains(target.get("InstanceId").getAsString());
            if (meant && !target.has("Stopped")) {
                target.addProperty("Stopped", call.now());
            }
        });
        call.store().save(document);
        return new JsonObject();
    }
}
