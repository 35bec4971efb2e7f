package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Page;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;

/** ListInstances with its habits: a fuzzy name, post-paid instances only unless told otherwise. */
final class InstanceList {

    private static final Map<String, String> ORDERS = Map.of(
            "Priority", "json_extract(d.body, '$.Priority')",
            "GmtCreateTime", "d.created",
            "GmtModifiedTime", "max(d.modified, coalesce(p.begins, 0))");

    private InstanceList() {
    }

    static void into(Operations operations) {
        operations.full("pai-dsw:ListInstances", InstanceList::list)
                .partial("pai-dsw:ListInstanceStatistics", InstanceList::statistics);
    }

    private static JsonObject list(Call call) {
        Query query = Query.of(Instances.KIND)
                .contains("d.name", call.text("InstanceName"))
                .is("d.id", call.text("InstanceId"))
                .is("d.workspace", all(call.text("WorkspaceId")))
                .isOneOf("p.status", call.text("Status"))
                .field("AcceleratorType", call.text("AcceleratorType"))
                .field("Accessibility", call.text("Accessibility"))
                .field("PaymentType", call.text("PaymentType"))
                .field("OversoldType", call.text("OversoldType"))
                .field("UserId", call.text("CreateUserId"))
                .field("_gpuType", call.text("GpuType"))
                .contains("json_extract(d.body, '$.ImageName')", call.text("ImageName"));
        resource(call, query);
        pairs(call, query);
        bounds(call, query);
        call.time("CreateTimeAfter").ifPresent(t -> query.where("d.created >= ?", t));
        call.time("CreateTimeBefore").ifPresent(t -> query.where("d.created <= ?", t));
        call.fault(Kind.LAG).map(Fault::argumentOrUsual)
                .ifPresent(seconds -> query.where("d.created <= ?", call.now() - 1000 * seconds));
        order(call, query);
        Paging paging = Paging.of(call);
        return reply(call, call.store().list(query.page(paging.number(), paging.size())));
    }

    private static JsonObject reply(Call call, Page page) {
        Shape shape = new Shape(call.route().product());
        JsonArray rows = new JsonArray();
        page.documents().forEach(d -> rows.add(shape.cut("ListInstancesResponseBodyInstances", InstanceView.of(call, d))));
        JsonObject reply = new JsonObject();
        reply.add("Instances", rows);
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    private static String all(String value) {
        return value.equals("ALL") ? "" : value;
    }

    private static void resource(Call call, Query query) {
        String resource = call.text("ResourceId");
        if (resource.isEmpty()) {
            query.where("json_extract(d.body, '$.ResourceId') IS NULL");
        } else {
            query.field("ResourceId", all(resource));
        }
    }

    /** Labels is a JSON object, Tag a JSON list of Key and Value, each as one text. */
    private static void pairs(Call call, Query query) {
        json(call, "Labels").filter(JsonElement::isJsonObject).ifPresent(labels -> labels.getAsJsonObject().entrySet()
                .forEach(e -> query.label("Labels", e.getKey(), e.getValue().getAsString())));
        json(call, "Tag").filter(JsonElement::isJsonArray).ifPresent(tags -> Instances.pairs(tags.getAsJsonArray())
                .forEach((key, value) -> query.label("Tag", key, value)));
    }

    private static java.util.Optional<JsonElement> json(Call call, String name) {
        if (call.text(name).isEmpty()) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(JsonParser.parseString(call.text(name)));
        } catch (JsonParseException e) {
            throw call.invalid(name + " is not JSON.");
        }
    }

    /** Cores and accelerators count in thousandths. */
    private static void bounds(Call call, Query query) {
        Map.of("Cpu", 1000, "Gpu", 1000, "Memory", 1, "GpuMemory", 1).forEach((name, unit) -> {
            String column = "json_extract(d.body, '$._" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "') * " + unit;
            if (call.has("Min" + name)) {
                query.where(column + " >= ?", call.number("Min" + name, 0));
            }
            if (call.has("Max" + name)) {
                query.where(column + " <= ?", call.number("Max" + name, 0));
            }
        });
    }

    private static void order(Call call, Query query) {
        String by = call.text("SortBy").isEmpty() ? "GmtCreateTime" : call.text("SortBy");
        if (!ORDERS.containsKey(by)) {
            throw call.invalid("SortBy must be Priority, GmtCreateTime or GmtModifiedTime.");
        }
        query.orderBy(ORDERS.get(by), call.text("Order").equalsIgnoreCase("ASC"));
    }

    private static JsonObject statistics(Call call) {
        JsonObject statistics = new JsonObject();
        for (String workspace : call.text("WorkspaceIds").split(",")) {
            JsonObject counts = new JsonObject();
            call.store().countBy("p.status", Query.of(Instances.KIND).is("d.workspace", workspace.strip()))
                    .forEach(counts::addProperty);
            statistics.add(workspace.strip(), counts);
        }
        JsonObject reply = new JsonObject();
        reply.add("Statistics", statistics);
        return reply;
    }
}
