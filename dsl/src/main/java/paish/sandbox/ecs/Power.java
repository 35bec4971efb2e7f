package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.state.Document;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Stock;

/** Start, stop and reboot, of one or of several. */
record Power(Market market) {

    void into(Operations operations) {
        operations.full("ecs:StartInstance", call -> one(call, this::start))
                .full("ecs:StopInstance", call -> one(call, Power::stop))
                .full("ecs:RebootInstance", call -> one(call, Power::reboot))
                .full("ecs:StartInstances", call -> several(call, "Starting", this::start))
                .full("ecs:StopInstances", call -> several(call, "Stopping", Power::stop));
    }

    private static JsonObject one(Call call, BiConsumer<Call, Document> change) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        change.accept(call, instance);
        return new JsonObject();
    }

    /** All of them, or none: BatchOptimization AllTogether. The other way is answered the same. */
    private static JsonObject several(Call call, String becomes, BiConsumer<Call, Document> change) {
        List<JsonObject> rows = new ArrayList<>();
        for (String id : Names.list(call, "InstanceId")) {
            Document instance = Instances.find(call, id);
            change.accept(call, instance);
            JsonObject row = new JsonObject();
            row.addProperty("InstanceId", id);
            row.addProperty("Code", "200");
            row.addProperty("Message", "success");
            row.addProperty("PreviousStatus", instance.status());
            row.addProperty("CurrentStatus", becomes);
            rows.add(row);
        }
        return Json.nested("InstanceResponses", Json.nested("InstanceResponse", Json.list(rows.toArray(JsonObject[]::new))));
    }

    /** Who stopped paying for the machine has to find a free one again. */
    private void start(Call call, Document instance) {
        require(instance, "Stopped");
        Spec type = market.types().find(instance.text("InstanceType")).orElseThrow();
        boolean gaveUp = instance.text("StoppedMode").equals("StopCharging");
        boolean spot = !instance.text("SpotStrategy").equals("NoSpot");
        if (gaveUp && !market.in(call.store()).stock(instance.text("ZoneId"), type, spot).some()) {
            throw Stock.none(403, type.instanceType() + " in " + instance.text("ZoneId"));
        }
        Life.plan(call.store(), instance, Life.started(schedule(call, instance), call.now(), Release.of(instance)));
    }

    private static void stop(Call call, Document instance) {
        require(instance, "Running");
        String mode = call.text("StoppedMode").isEmpty() ? "KeepCharging" : call.text("StoppedMode");
        if (!List.of("StopCharging", "KeepCharging").contains(mode)) {
            throw new Refusal(400, "InvalidParameter.StoppedMode",
                    "The specified parameter StoppedMode is not valid: " + mode + ".");
        }
        instance.body().addProperty("StoppedMode", mode);
        call.store().save(instance);
        Life.plan(call.store(), instance, Life.stopped(schedule(call, instance), call.now(), Release.of(instance)));
    }

    private static void reboot(Call call, Document instance) {
        require(instance, "Running");
        Life.plan(call.store(), instance, Life.rebooted(schedule(call, instance), call.now(), Release.of(instance)));
    }

    private static Schedule schedule(Call call, Document instance) {
        return call.store().schedule(instance.seq());
    }

    private static void require(Document instance, String status) {
        if (!instance.current().is(status)) {
            throw new Refusal(403, "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation: "
                    + instance.id() + " is " + instance.status() + ", not " + status + ".");
        }
    }
}
