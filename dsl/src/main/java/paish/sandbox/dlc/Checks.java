package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Page;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Times;

/** Sanity checks, which always pass, and signals, which are always delivered. */
final class Checks {

    private static final List<String> PHASES = List.of(
            "CheckInit", "DeviceCheck", "SingleNodeCommCheck", "TwoNodeCommCheck", "AllNodeCommCheck");

    private Checks() {
    }

    static void into(Operations operations) {
        operations.full("pai-dlc:ListJobSanityCheckResults", Checks::results)
                .full("pai-dlc:GetJobSanityCheckResult", Checks::result)
                .partial("pai-dlc:CreateSignal", Checks::signal)
                .partial("pai-dlc:GetSignal", Checks::getSignal)
                .partial("pai-dlc:ListSignals", Checks::signals);
    }

    private static JsonObject results(Call call) {
        JsonArray checks = new JsonArray();
        JsonArray items = items(call, Jobs.find(call), "");
        if (!items.isEmpty()) {
            checks.add(items);
        }
        JsonObject reply = new JsonObject();
        reply.add("SanityCheckResults", checks);
        reply.addProperty("TotalCount", checks.size());
        return reply;
    }

    private static JsonObject result(Call call) {
        Document job = Jobs.find(call);
        JsonArray items = items(call, job, call.text("SanityCheckPhase"));
        if (items.isEmpty() || call.number("SanityCheckNumber", 1) != 1) {
            throw call.notFound("The job has no sanity check " + call.text("SanityCheckNumber") + ".");
        }
        JsonObject reply = Jobs.named(job);
        reply.add("SanityCheckResult", items);
        return reply;
    }

    private static JsonArray items(Call call, Document job, String only) {
        JsonArray items = new JsonArray();
        Optional<Phase> check = call.store().schedule(job.seq()).lastOf("SanityChecking").filter(p -> p.begins() <= call.now());
        if (check.isEmpty()) {
            return items;
        }
        long step = (check.get().until() - check.get().begins()) / PHASES.size();
        for (int i = 0; i < PHASES.size(); i++) {
            long begins = check.get().begins() + i * step;
            if (begins > call.now() || !(only.isEmpty() || only.equals(PHASES.get(i)))) {
                continue;
            }
            boolean done = begins + step <= call.now();
            JsonObject item = new JsonObject();
            item.addProperty("CheckNumber", 1);
            item.addProperty("Phase", PHASES.get(i));
            item.addProperty("Status", done ? "Succeeded" : "Running");
            item.addProperty("StartedAt", Times.seconds(begins));
            if (done) {
                item.addProperty("FinishedAt", Times.seconds(begins + step));
            }
            item.addProperty("Message", "");
            items.add(item);
        }
        return items;
    }

    private static JsonObject signal(Call call) {
        Document job = Jobs.find(call);
        if (!job.current().is("Running")) {
            throw JobRules.badRequest("The job has to be Running; it is " + job.status() + ".");
        }
        String id = call.newId("sig-");
        JsonObject body = call.object("Target").deepCopy();
        body.addProperty("Signal", call.text("Signal"));
        body.addProperty("SignalId", id);
        body.addProperty("Status", "Succeeded");
        call.store().add(Draft.of("signal", id, job.workspace(), id, body).under(job.id()));
        JsonObject reply = Jobs.named(job);
        for (String field : List.of("Signal", "SignalId", "Status")) {
            reply.add(field, body.get(field));
        }
        return reply;
    }

    private static JsonObject getSignal(Call call) {
        Document signal = call.store().find("signal", call.text("SignalId"))
                .orElseThrow(() -> call.notFound("The signal " + call.text("SignalId") + " does not exist."));
        JsonObject reply = view(signal);
        reply.addProperty("JobId", signal.parent());
        return reply;
    }

    private static JsonObject signals(Call call) {
        Document job = Jobs.find(call);
        Paging paging = Paging.of(call);
        Page page = call.store().list(Query.of("signal").is("d.parent", job.id()).page(paging.number(), paging.size()));
        JsonArray rows = new JsonArray();
        page.documents().forEach(d -> rows.add(view(d)));
        JsonObject reply = Jobs.named(job);
        reply.add("Signals", rows);
        reply.addProperty("PageNumber", paging.number());
        reply.addProperty("PageSize", paging.size());
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    private static JsonObject view(Document signal) {
        JsonObject view = signal.body().deepCopy();
        view.addProperty("GmtCreated", Times.seconds(signal.created()));
        view.addProperty("GmtModified", Times.seconds(signal.modified()));
        return view;
    }
}
