package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Map;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Page;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;

/** ListJobs with its habits: the last seven days, a fuzzy name, newest first. */
final class JobList {

    private static final long USUAL_WINDOW_MS = Duration.ofDays(7).toMillis();
    private static final Map<String, String> ORDERS = Map.of(
            "DisplayName", "d.name",
            "JobType", "json_extract(d.body, '$.JobType')",
            "Status", "p.status",
            "GmtCreateTime", "d.created",
            "GmtFinishTime", "CASE WHEN p.status IN ('Succeeded', 'Failed', 'Stopped') THEN p.begins ELSE 0 END");

    private JobList() {
    }

    static void into(Operations operations) {
        operations.full("pai-dlc:ListJobs", JobList::list);
    }

    private static JsonObject list(Call call) {
        Query query = Query.of(Jobs.KIND)
                .contains("d.name", call.text("DisplayName"))
                .is("d.id", call.text("JobId"))
                .isOneOf("d.id", call.text("JobIds"))
                .is("d.workspace", call.flag("FromAllWorkspaces") ? "" : call.text("WorkspaceId"))
                .isOneOf("p.status", call.text("Status"))
                .field("JobType", call.text("JobType"))
                .field("Accessibility", call.text("Accessibility"))
                .field("UserId", call.text("UserIdForFilter"))
                .field("TemplateId", call.text("TemplateId"))
                .field("ResourceId", call.text("ResourceId"))
                .contains("json_extract(d.body, '$.UserCommand')", call.text("UserCommandSearch"))
                .contains("json_extract(d.body, '$.Description')", call.text("Description"))
                .contains("json_extract(d.body, '$.JobSpecs')", call.text("ImageSearch"))
                .contains("p.message", call.text("ReasonSearch"));
        if (call.flag("FromAllWorkspaces") && !call.flag("ShowOwn")) {
            throw call.invalid("FromAllWorkspaces needs ShowOwn.");
        }
        window(call, query);
        tags(call, query);
        order(call, query);
        Paging paging = Paging.of(call);
        Page page = call.store().list(query.page(paging.number(), paging.size()));
        Shape shape = new Shape(call.route().product());
        JsonArray rows = new JsonArray();
        page.documents().forEach(job -> rows.add(shape.cut("JobItem", JobView.of(call, job))));
        JsonObject reply = new JsonObject();
        reply.add("Jobs", rows);
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    private static void window(Call call, Query query) {
        boolean open = call.time("StartTime").isEmpty() && call.time("EndTime").isEmpty();
        query.where("d.created >= ?", call.time("StartTime").orElse(open ? call.now() - USUAL_WINDOW_MS : 0L));
        call.time("EndTime").ifPresent(end -> query.where("d.created <= ?", end));
        call.fault(Kind.LAG).map(Fault::argumentOrUsual)
                .ifPresent(seconds -> query.where("d.created <= ?", call.now() - 1000 * seconds));
    }

    private static void tags(Call call, Query query) {
        if (call.text("Tags").isEmpty()) {
            return;
        }
        try {
            JsonParser.parseString(call.text("Tags")).getAsJsonObject().entrySet()
                    .forEach(e -> query.label("Tags", e.getKey(), e.getValue().getAsString()));
        } catch (JsonParseException | IllegalStateException e) {
            throw call.invalid("Tags is not a JSON object.");
        }
    }

    private static void order(Call call, Query query) {
        String by = call.text("SortBy").isEmpty() ? "GmtCreateTime" : call.text("SortBy");
        if (!ORDERS.containsKey(by)) {
            throw call.invalid("SortBy must be one of " + String.join(", ", ORDERS.keySet().stream().sorted().toList()) + ".");
        }
        query.orderBy(ORDERS.get(by), call.text("Order").equalsIgnoreCase("asc"));
    }
}
