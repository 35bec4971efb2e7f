package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.fault.Fault;
import paish.sandbox.fault.Fault.Kind;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** Create, look at and delete instances. */
record Instances(Specs specs, InstanceRules rules, Fates fates) {

    static final String KIND = "instance";

    void into(Operations operations) {
        operations.full("pai-dsw:CreateInstance", this::create)
                .full("pai-dsw:GetInstance", this::get)
                .full("pai-dsw:DeleteInstance", this::delete)
                .full("pai-dsw:DeleteInstances", this::deleteAll);
    }

    /** @throws paish.sandbox.wire.Refusal 404 when there is none */
    static Document find(Call call, String id) {
        return call.store().find(KIND, id)
                .orElseThrow(() -> call.notFound("The instance " + id + " does not exist."));
    }

    static JsonObject named(Document instance) {
        JsonObject reply = new JsonObject();
        reply.addProperty("InstanceId", instance.id());
        return reply;
    }

    private JsonObject create(Call call) {
        rules.created(call);
        JsonObject body = InstanceBody.created(call, specs);
        String id = call.newId("dsw-");
        long visible = call.now() + 1000 * call.fault(Kind.LAG).map(Fault::argumentOrUsual).orElse(0L);
        long seq = call.store().add(Draft
                .of(KIND, id, call.text("WorkspaceId"), call.text("InstanceName"), body)
                .visibleFrom(visible));
        call.store().label(seq, "Labels", pairs(call.array("Labels")));
        call.store().label(seq, "Tag", pairs(call.array("Tag")));
        call.store().plan(seq, Timetable.creation(call.now(), fates.of(call, body)));
        JsonObject reply = new JsonObject();
        reply.addProperty("InstanceId", id);
        return reply;
    }

    private JsonObject get(Call call) {
        Document instance = find(call, call.text("InstanceId"));
        JsonObject view = InstanceView.of(call, instance);
        Snapshots.into(call, instance, view);
        return new Shape(call.route().product()).cut("GetInstanceResponseBody", view).getAsJsonObject();
    }

    private JsonObject delete(Call call) {
        return named(delete(call, call.text("InstanceId")));
    }

    private JsonObject deleteAll(Call call) {
        call.array("InstanceIds").forEach(id -> delete(call, id.getAsString()));
        JsonObject reply = new JsonObject();
        reply.add("InstanceIds", call.array("InstanceIds"));
        return reply;
    }

    private static Document delete(Call call, String id) {
        Document instance = find(call, id);
        if (!instance.current().is("Stopped", "Failed", "Saved", "SaveFailed")) {
            throw call.invalid("An instance that is " + instance.status() + " cannot be deleted: stop it first.");
        }
        Schedule schedule = Timetable.delete(call.store().schedule(instance.seq()), call.now());
        call.store().plan(instance.seq(), schedule);
        return instance;
    }

    static Map<String, String> pairs(JsonArray list) {
        Map<String, String> pairs = new TreeMap<>();
        for (JsonElement pair : list) {
            JsonObject one = pair.getAsJsonObject();
            if (one.has("Key")) {
                pairs.put(one.get("Key").getAsString(), one.has("Value") ? one.get("Value").getAsString() : "");
            }
        }
        return pairs;
    }
}
