package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import paish.sandbox.ecs.Invocation.Outcome;
import paish.sandbox.execution.Executor;
import paish.sandbox.execution.Simulated;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Times;

/** Files that are sent to instances. */
record Files(Ids ids) {

    private static final int MOST_KIB = 32;
    private static final int MOST_INSTANCES = 50;
    /** A file is there a moment after the machine takes it. */
    private static final Executor WRITING = new Simulated();

    void into(Operations operations) {
        operations.full("ecs:SendFile", new Once(this::send))
                .full("ecs:DescribeSendFileResults", Files::results);
    }

    private JsonObject send(Call call) {
        if (call.array("InstanceId").size() > MOST_INSTANCES) {
            throw new Refusal(403, "InstanceIds.ExceedLimit", "The number of instance IDs exceeds the upper limit.");
        }
        if (call.number("Timeout", 60) < 10) {
            throw new Refusal(400, "InvalidParameter.Timeout", "Timeout must be at least 10 seconds.");
        }
        if (!call.text("TargetDir").startsWith("/")) {
            throw new Refusal(400, "InvalidParameter.TargetDir", "TargetDir must be an absolute path.");
        }
        byte[] content = content(call);
        JsonObject body = new JsonObject();
        body.addProperty("Content", Script.encoded(content));
        body.addProperty("Script", "");
        body.addProperty("TargetDir", call.text("TargetDir"));
        body.addProperty("Description", call.text("Description"));
        body.addProperty("FileMode", otherwise(call.text("FileMode"), "0644"));
        body.addProperty("FileOwner", otherwise(call.text("FileOwner"), "root"));
        body.addProperty("FileGroup", otherwise(call.text("FileGroup"), "root"));
        body.addProperty("Overwrite", call.flag("Overwrite"));
        body.addProperty("Timeout", call.number("Timeout", 60));
        body.add("Targets", Commands.targets(call));
        body.getAsJsonArray("Targets").forEach(t -> {
            if (!call.flag("Overwrite") && exists(call, Json.text(t.getAsJsonObject(), "InstanceId"))) {
                t.getAsJsonObject().addProperty("Exists", true);
            }
        });
        String id = ids.next(call, "f-");
        call.store().add(Draft.of(Kinds.FILE, id, "", call.text("Name"), body));
        Tags.keep(call.store(), Kinds.FILE, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("InvokeId", id);
        return reply;
    }

    private static byte[] content(Call call) {
        try {
            return Script.bytes(call.text("Content"), otherwise(call.text("ContentType"), "PlainText"), MOST_KIB);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.status(), refusal.code().replace("CmdContent", "FileContent"), refusal.getMessage());
        }
    }

    private static boolean exists(Call call, String instance) {
        Query same = Query.of(Kinds.FILE).is("d.name", call.text("Name")).field("TargetDir", call.text("TargetDir"));
        return call.store().all(same).stream().anyMatch(f -> reaches(f, instance));
    }

    private static boolean reaches(Document file, String instance) {
        return new Invocation(file, WRITING).targets().stream().anyMatch(t -> Json.text(t, "InstanceId").equals(instance));
    }

    private static String otherwise(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }

    private static JsonObject results(Call call) {
        Query query = Query.of(Kinds.FILE).is("d.id", call.text("InvokeId")).is("d.name", call.text("Name"));
        List<JsonObject> rows = call.store().all(Tags.filter(call, query)).stream()
                .filter(f -> call.text("InstanceId").isEmpty() || reaches(f, call.text("InstanceId")))
                .map(f -> view(call, f))
                .filter(row -> call.text("InvocationStatus").isEmpty()
                        || Json.text(row, "InvocationStatus").equals(call.text("InvocationStatus")))
                .toList();
        return new Rows(call, "Invocations", "Invocation", 50).page(rows);
    }

    private static JsonObject view(Call call, Document file) {
        List<JsonObject> rows = new Invocation(file, WRITING).targets().stream().map(t -> row(call, file, t)).toList();
        Set<String> statuses = rows.stream().map(r -> Json.text(r, "InvocationStatus")).collect(Collectors.toSet());
        JsonObject view = new JsonObject();
        for (String field : List.of("Content", "TargetDir", "Description", "FileMode", "FileOwner", "FileGroup")) {
            view.add(field, file.body().get(field));
        }
        view.addProperty("InvokeId", file.id());
        view.addProperty("Name", file.name());
        view.addProperty("ContentType", "Base64");
        view.addProperty("Overwrite", file.text("Overwrite"));
        view.addProperty("CreationTime", Times.seconds(file.created()));
        view.addProperty("VmCount", rows.size());
        view.addProperty("InvocationStatus", Results.overall(statuses));
        view.add("InvokeInstances", Json.nested("InvokeInstance", Json.list(rows.toArray(JsonObject[]::new))));
        view.add("Tags", Tags.ofEcs(file));
        return view;
    }

    private static JsonObject row(Call call, Document file, JsonObject target) {
        Outcome outcome = new Invocation(file, WRITING).on(call.store(), target, call.now());
        boolean refused = target.has("Exists") && outcome.status().equals("Success");
        JsonObject row = new JsonObject();
        row.add("InstanceId", target.get("InstanceId"));
        row.addProperty("InvocationStatus", refused ? "Failed" : outcome.status());
        row.addProperty("ErrorCode", refused ? "FileAlreadyExists" : outcome.errorCode());
        row.addProperty("ErrorInfo", refused
                ? "File already exists: " + file.text("TargetDir") + "/" + file.name() : outcome.errorInfo());
        row.addProperty("CreationTime", Times.seconds(file.created()));
        row.addProperty("StartTime", outcome.begins() > 0 ? Times.seconds(outcome.begins()) : "");
        row.addProperty("FinishTime", outcome.over() ? Times.seconds(outcome.ended()) : "");
        row.addProperty("UpdateTime", Times.seconds(outcome.over() ? outcome.ended() : call.now()));
        return row;
    }
}
