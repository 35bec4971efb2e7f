package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paish.sandbox.ecs.Invocation.Kept;
import paish.sandbox.ecs.Invocation.Outcome;
import paish.sandbox.execution.Executor;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Times;

/** How commands fare: per command, and per instance with the output. */
record Results(Executor executor) {

    private static final long MOST = 50;
    private static final Set<String> BAD = Set.of("Failed", "Timeout", "Error", "Aborted", "Invalid");

    void into(Operations operations) {
        operations.full("ecs:DescribeInvocations", this::invocations)
                .full("ecs:DescribeInvocationResults", this::results);
    }

    private JsonObject results(Call call) {
        List<JsonObject> rows = call.store().all(query(call)).stream()
                .map(document -> new Invocation(document, executor))
                .flatMap(invocation -> invocation.targets().stream()
                        .filter(t -> fits(call, "InstanceId", t))
                        .map(t -> result(call, invocation, t)))
                .filter(row -> fits(call, "InvokeRecordStatus", row))
                .toList();
        JsonObject reply = new Rows(call, "InvocationResults", "InvocationResult", MOST).uncut(rows);
        return Json.nested("Invocation", reply);
    }

    private static Query query(Call call) {
        Query query = Query.of(Kinds.INVOCATION).is("d.id", call.text("InvokeId")).is("d.parent", call.text("CommandId"));
        return Tags.filter(call, query);
    }

    /** What is not asked for narrows nothing. */
    private static boolean fits(Call call, String name, JsonObject row) {
        return call.text(name).isEmpty() || call.text(name).equals(Json.text(row, name));
    }

    private static JsonObject result(Call call, Invocation invocation, JsonObject target) {
        Document document = invocation.document();
        Outcome outcome = invocation.on(call.store(), target, call.now());
        JsonObject row = outcome(call, outcome);
        row.addProperty("InvokeId", document.id());
        row.addProperty("CommandId", document.parent());
        row.add("InstanceId", target.get("InstanceId"));
        row.addProperty("InvokeRecordStatus", record(outcome.status()));
        row.addProperty("FinishedTime", outcome.over() ? Times.seconds(outcome.ended()) : "");
        row.addProperty("Username", document.text("Username"));
        row.addProperty("Repeats", outcome.begins() > 0 ? 1 : 0);
        row.add("Tags", Tags.ofEcs(document));
        return row;
    }

    private static JsonObject outcome(Call call, Outcome outcome) {
        Kept kept = Kept.of(outcome.output());
        JsonObject row = new JsonObject();
        row.addProperty("InvocationStatus", outcome.status());
        row.addProperty("Output", call.text("ContentEncoding").equals("PlainText") ? kept.text() : Script.encoded(kept.text()));
        row.addProperty("Dropped", outcome.dropped() + kept.dropped());
        row.addProperty("ErrorCode", outcome.errorCode());
        row.addProperty("ErrorInfo", outcome.errorInfo());
        row.addProperty("StartTime", outcome.begins() > 0 ? Times.seconds(outcome.begins()) : "");
        boolean stopped = List.of("Terminated", "Cancelled").contains(outcome.status());
        row.addProperty("StopTime", stopped ? Times.seconds(outcome.ended()) : "");
        if (outcome.exitCode() >= 0) {
            row.addProperty("ExitCode", outcome.exitCode());
        }
        return row;
    }

    private JsonObject invocations(Call call) {
        List<JsonObject> rows = call.store().all(query(call)).stream()
                .filter(d -> call.text("CommandName").isEmpty() || d.name().equals(call.text("CommandName")))
                .filter(d -> call.text("CommandType").isEmpty() || d.text("Type").equals(call.text("CommandType")))
                .map(document -> new Invocation(document, executor))
                .filter(i -> i.targets().stream().anyMatch(t -> fits(call, "InstanceId", t)))
                .map(invocation -> view(call, invocation))
                .filter(row -> fits(call, "InvokeStatus", row))
                .toList();
        return new Rows(call, "Invocations", "Invocation", MOST).page(rows);
    }

    private JsonObject view(Call call, Invocation invocation) {
        Document document = invocation.document();
        List<Outcome> outcomes = invocation.targets().stream().map(t -> invocation.on(call.store(), t, call.now())).toList();
        Set<String> statuses = outcomes.stream().map(Outcome::status).collect(Collectors.toSet());
        JsonObject view = new JsonObject();
        view.addProperty("InvokeId", document.id());
        view.addProperty("CommandId", document.parent());
        view.addProperty("CommandName", document.name());
        view.addProperty("CommandType", document.text("Type"));
        view.addProperty("CommandDescription", document.text("Description"));
        view.addProperty("CommandContent", call.text("ContentEncoding").equals("PlainText")
                ? Script.decodedText(document.text("CommandContent")) : document.text("CommandContent"));
        view.addProperty("CreationTime", Times.seconds(document.created()));
        view.addProperty("InvocationStatus", overall(statuses));
        view.addProperty("InvokeStatus", record(overall(statuses)));
        view.addProperty("Parameters", document.text("Parameters"));
        view.addProperty("RepeatMode", "Once");
        view.addProperty("Timed", false);
        view.add("Timeout", document.body().get("Timeout"));
        view.addProperty("WorkingDir", document.text("WorkingDir"));
        view.addProperty("Username", document.text("Username"));
        view.add("Tags", Tags.ofEcs(document));
        view.add("InvokeInstances", Json.nested("InvokeInstance", Json.list(IntStream.range(0, outcomes.size())
                .mapToObj(i -> instance(call, invocation, invocation.targets().get(i), outcomes.get(i)))
                .toArray(JsonObject[]::new))));
        return view;
    }

    private static JsonObject instance(Call call, Invocation invocation, JsonObject target, Outcome outcome) {
        JsonObject row = outcome(call, outcome);
        if (!call.flag("IncludeOutput")) {
            row.addProperty("Output", "");
        }
        row.add("InstanceId", target.get("InstanceId"));
        row.addProperty("InstanceInvokeStatus", record(outcome.status()));
        row.addProperty("CreationTime", Times.seconds(invocation.document().created()));
        row.addProperty("FinishTime", outcome.over() ? Times.seconds(outcome.ended()) : "");
        row.addProperty("Repeats", outcome.begins() > 0 ? 1 : 0);
        row.addProperty("Timed", false);
        return row;
    }

    /** Of several instances: what still moves, then what went wrong. */
    static String overall(Set<String> statuses) {
        for (String moving : List.of("Running", "Stopping", "Pending")) {
            if (statuses.contains(moving)) {
                return moving;
            }
        }
        if (statuses.size() == 1) {
            return statuses.iterator().next();
        }
        return statuses.stream().anyMatch(BAD::contains) ? statuses.contains("Success") ? "PartialFailed" : "Failed" : "Terminated";
    }

    /** The older, coarser status. */
    private static String record(String status) {
        return switch (status) {
            case "Success" -> "Finished";
            case "Terminated", "Cancelled" -> "Stopped";
            case "Pending", "Scheduled", "Running" -> "Running";
            case "Stopping", "PartialFailed" -> status;
            default -> "Failed";
        };
    }
}
