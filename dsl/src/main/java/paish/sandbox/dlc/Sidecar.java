package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Page;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Query;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Paging;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/**
 * A server that shows what jobs have written: TensorBoard and the Ray history server behave alike.
 *
 * @param limitField the field with its longest running time in minutes
 * @param rows the field of the list's reply, and {@code rowType} the type of its elements
 */
record Sidecar(String kind, String idField, String idPrefix, String urlField, String limitField, String rows, String rowType) {

    private static final Duration STARTING = Duration.ofSeconds(20);

    JsonObject create(Call call) {
        JsonObject body = new JsonObject();
        body.addProperty("Accessibility", "PRIVATE");
        call.route().operation().body().keySet().forEach(name -> call.get(name).ifPresent(value -> body.add(name, value)));
        String id = call.newId(idPrefix);
        long seq = call.store().add(Draft.of(kind, id, call.text("WorkspaceId"), call.text("DisplayName"), body));
        call.store().plan(seq, run(Schedule.empty(), call.now(), body));
        JsonObject reply = named(id);
        for (String echoed : new String[] {"JobId", "DataSourceId"}) {
            call.get(echoed).ifPresent(value -> reply.add(echoed, value));
        }
        return cut(call, reply);
    }

    JsonObject get(Call call) {
        return cut(call, view(call, find(call)));
    }

    JsonObject list(Call call) {
        Query query = Query.of(kind)
                .contains("d.name", call.text("DisplayName"))
                .is("d.id", call.text(idField))
                .is("d.workspace", call.text("WorkspaceId"))
                .isOneOf("p.status", call.text("Status"))
                .field("JobId", call.text("JobId"))
                .orderBy("d.created", call.text("Order").equalsIgnoreCase("asc"));
        Paging paging = Paging.of(call);
        Page page = call.store().list(query.page(paging.number(), paging.size()));
        JsonArray list = new JsonArray();
        Shape shape = new Shape(call.route().product());
        page.documents().forEach(d -> list.add(shape.cut(rowType, view(call, d))));
        JsonObject reply = new JsonObject();
        reply.add(rows, list);
        reply.addProperty("TotalCount", page.total());
        return reply;
    }

    JsonObject update(Call call) {
        Document document = find(call);
        call.route().operation().body().keySet().forEach(name -> call.get(name).ifPresent(value -> document.body().add(name, value)));
        call.route().operation().query().keySet().stream().filter(name -> !name.equals("WorkspaceId"))
                .forEach(name -> call.get(name).ifPresent(value -> document.body().add(name, value)));
        call.store().save(document);
        return cut(call, named(document.id()));
    }

    JsonObject start(Call call) {
        Document document = find(call);
        if (!document.current().is("Stopped", "Failed", "Succeeded")) {
            throw JobRules.badRequest("It is " + document.status() + " and cannot be started.");
        }
        call.store().plan(document.seq(), run(call.store().schedule(document.seq()).cut(call.now()), call.now(), document.body()));
        return cut(call, named(document.id()));
    }

    JsonObject stop(Call call) {
        Document document = find(call);
        if (!document.current().is("Creating", "Running")) {
            throw JobRules.badRequest("It is " + document.status() + " and cannot be stopped.");
        }
        Schedule past = call.store().schedule(document.seq()).cut(call.now());
        call.store().plan(document.seq(), past.then(new Phase("Stopped", call.now(), Phase.OPEN, "", "")));
        return cut(call, named(document.id()));
    }

    JsonObject delete(Call call) {
        Document document = find(call);
        call.store().delete(document);
        return cut(call, named(document.id()));
    }

    Document find(Call call) {
        return call.store().find(kind, call.text(idField))
                .orElseThrow(() -> call.notFound("The " + kind + " " + call.text(idField) + " does not exist."));
    }

    private Schedule run(Schedule past, long now, JsonObject body) {
        Schedule starting = past.then(now, "Creating", STARTING);
        long minutes = body.has(limitField) ? Long.parseLong(body.get(limitField).getAsString()) : 0;
        return minutes > 0
                ? starting.then("Running", Duration.ofMinutes(minutes)).finallyIn("Stopped", "TimeLimit", "The longest running time is over.")
                : starting.finallyIn("Running");
    }

    private JsonObject view(Call call, Document document) {
        JsonObject view = document.body().deepCopy();
        view.addProperty(idField, document.id());
        view.addProperty("Status", document.status());
        view.addProperty("ReasonCode", document.current().reason());
        view.addProperty("ReasonMessage", document.current().message());
        view.addProperty("UserId", Account.USER_ID);
        view.addProperty("Username", Account.USER_NAME);
        view.addProperty("TenantId", Account.USER_ID);
        view.addProperty("GmtCreateTime", Times.seconds(document.created()));
        view.addProperty("GmtModifyTime", Times.seconds(document.touched()));
        if (document.current().is("Running")) {
            view.addProperty(urlField, "https://pai-dlc-proxy-" + call.store().region() + ".aliyun.com/" + document.id());
        } else if (document.current().is("Stopped")) {
            view.addProperty("GmtFinishTime", Times.seconds(document.current().begins()));
        }
        return view;
    }

    private JsonObject named(String id) {
        JsonObject reply = new JsonObject();
        reply.addProperty(idField, id);
        return reply;
    }

    private static JsonObject cut(Call call, JsonObject reply) {
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }
}
