package paish.sandbox.dsw;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Shape;

/** The shutdown timer and the idle culler; both act on the virtual clock. */
final class AutoStop {

    private AutoStop() {
    }

    static void into(Operations operations) {
        operations.full("pai-dsw:CreateInstanceShutdownTimer", AutoStop::setTimer)
                .full("pai-dsw:GetInstanceShutdownTimer", AutoStop::timer)
                .full("pai-dsw:DeleteInstanceShutdownTimer", call -> remove(call, "_timerDue"))
                .full("pai-dsw:CreateIdleInstanceCuller", AutoStop::setCuller)
                .full("pai-dsw:GetIdleInstanceCuller", AutoStop::culler)
                .full("pai-dsw:DeleteIdleInstanceCuller", call -> remove(call, "_culler"))
                .partial("pai-dsw:QueryAutoShutdownPolicies", AutoStop::policies);
    }

    private static JsonObject setTimer(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (call.time("DueTime").isEmpty() && !call.has("RemainingTimeInMs")) {
            throw call.invalid("One of DueTime and RemainingTimeInMs is needed.");
        }
        long due = call.time("DueTime").orElseGet(() -> call.now() + call.number("RemainingTimeInMs", 0));
        if (due <= call.now()) {
            throw call.invalid("The timer is due in the past.");
        }
        instance.body().addProperty("_timerDue", due);
        instance.body().addProperty("_timerSet", call.now());
        return kept(call, instance);
    }

    private static JsonObject timer(Call call) {
        Document instance = with(call, "_timerDue", "shutdown timer");
        return InstanceView.timer(call, instance);
    }

    private static JsonObject setCuller(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (instance.body().has("_culler")) {
            throw call.invalid("The instance has an idle culler already: delete it first.");
        }
        if (call.number("MaxIdleTimeInMinutes", 0) < 1) {
            throw call.invalid("MaxIdleTimeInMinutes must be at least 1.");
        }
        JsonObject culler = new JsonObject();
        culler.addProperty("MaxIdleTimeInMinutes", call.number("MaxIdleTimeInMinutes", 0));
        for (String threshold : new String[] {"CpuPercentThreshold", "GpuPercentThreshold"}) {
            long percent = call.number(threshold, 1);
            if (percent < 1 || percent > 100) {
                throw call.invalid(threshold + " must be from 1 to 100.");
            }
            call.get(threshold).ifPresent(value -> culler.add(threshold, value));
        }
        instance.body().add("_culler", culler);
        return kept(call, instance);
    }

    private static JsonObject culler(Call call) {
        return InstanceView.culler(call, with(call, "_culler", "idle culler"));
    }

    private static JsonObject remove(Call call, String field) {
        Document instance = with(call, field, field.equals("_culler") ? "idle culler" : "shutdown timer");
        instance.body().remove(field);
        return kept(call, instance);
    }

    private static JsonObject policies(Call call) {
        JsonArray rows = new JsonArray();
        Shape shape = new Shape(call.route().product());
        for (JsonElement id : call.array("InstanceIds")) {
            Document instance = Instances.find(call, id.getAsString());
            JsonObject row = Instances.named(instance);
            row.add("InstanceShutdownTimer", InstanceView.timer(call, instance));
            row.add("IdleInstanceCuller", InstanceView.culler(call, instance));
            rows.add(shape.cut("QueryAutoShutdownPoliciesResponseBodyAutoShutdownPolicies", row));
        }
        JsonObject reply = new JsonObject();
        reply.add("AutoShutdownPolicies", rows);
        return reply;
    }

    private static Document with(Call call, String field, String what) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (!instance.body().has(field)) {
            throw call.notFound("The instance has no " + what + ".");
        }
        return instance;
    }

    private static JsonObject kept(Call call, Document instance) {
        call.store().save(instance);
        Power.plan(call, instance, call.store().schedule(instance.seq()));
        return Instances.named(instance);
    }
}
