package paish.sandbox.dsw;

import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.catalogue.Specs;
import paish.sandbox.state.Document;
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Start, stop and change instances. */
record Power(Specs specs, InstanceRules rules, Fates fates) {

    /** Which fields may be changed on a running instance is nowhere documented; these are assumed. */
    private static final List<String> ANY_TIME = List.of("InstanceName", "Accessibility", "UserId", "Priority", "OversoldType");

    void into(Operations operations) {
        operations.full("pai-dsw:StartInstance", this::start)
                .full("pai-dsw:StopInstance", this::stop)
                .full("pai-dsw:StopInstances", this::stopAll)
                .full("pai-dsw:UpdateInstance", this::update);
    }

    private JsonObject start(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        start(call, instance);
        return Instances.named(instance);
    }

    private void start(Call call, Document instance) {
        if (!instance.current().is("Stopped", "Failed")) {
            throw call.invalid("An instance that is " + instance.status() + " cannot be started.");
        }
        if (!instance.text("EcsSpec").isEmpty()) {
            JsonObject spot = instance.body().has("SpotSpec") ? instance.body().getAsJsonObject("SpotSpec") : new JsonObject();
            rules.stock(call, instance.text("EcsSpec"), spot);
        }
        Schedule past = call.store().schedule(instance.seq());
        plan(call, instance, Timetable.start(past, call.now(), fates.of(call, instance.body())));
    }

    private JsonObject stop(Call call) {
        return Instances.named(stop(call, call.text("InstanceId"), call.flag("SaveImage")));
    }

    private JsonObject stopAll(Call call) {
        call.array("InstanceIds").forEach(id -> stop(call, id.getAsString(), false));
        JsonObject reply = new JsonObject();
        reply.add("InstanceIds", call.array("InstanceIds"));
        return reply;
    }

    private static Document stop(Call call, String id, boolean saveImage) {
        Document instance = Instances.find(call, id);
        boolean running = instance.current().is("Running");
        boolean onItsWay = instance.current().is("Creating", "Queuing", "ResourceAllocating", "Starting", "EnvPreparing");
        if (!running && (saveImage || !onItsWay)) {
            throw call.invalid("An instance that is " + instance.status() + " cannot be stopped"
                    + (saveImage ? " with its image saved." : "."));
        }
        Schedule past = call.store().schedule(instance.seq());
        if (saveImage) {
            Snapshots.ofStop(call, instance);
        }
        call.store().plan(instance.seq(), saveImage
                ? Timetable.saveAndStop(past, call.now())
                : Timetable.stop(past, call.now()));
        return instance;
    }

    private JsonObject update(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        rules.changed(call);
        boolean settled = instance.current().is("Stopped", "Failed");
        call.route().operation().body().keySet().stream()
                .filter(call::has)
                .filter(field -> !settled && !ANY_TIME.contains(field) && !field.equals("StartInstance"))
                .findFirst()
                .ifPresent(field -> {
                    throw call.invalid(field + " can be changed only while the instance is Stopped or Failed; it is "
                            + instance.status() + ".");
                });
        InstanceBody.merge(call, instance.body(), specs);
        disassociate(call, instance.body());
        call.store().save(instance, call.has("InstanceName") ? call.text("InstanceName") : instance.name());
        if (call.flag("StartInstance")) {
            start(call, instance);
        }
        return Instances.named(instance);
    }

    private static void disassociate(Call call, JsonObject body) {
        java.util.Map.of(
                        "AssignNode", "AssignNodeSpec",
                        "Credential", "CredentialConfig",
                        "Datasets", "Datasets",
                        "Driver", "Driver",
                        "EnvironmentVariables", "EnvironmentVariables",
                        "MigrationOptions", "MigrationOptions",
                        "Spot", "SpotSpec",
                        "UserCommand", "UserCommand",
                        "Vpc", "UserVpc")
                .forEach((what, field) -> {
                    if (call.flag("Disassociate" + what)) {
                        body.remove(field);
                    }
                });
        if (call.flag("DisassociateForwardInfos") && body.has("UserVpc")) {
            body.getAsJsonObject("UserVpc").remove("ForwardInfos");
        }
    }

    /** Keeps a new schedule, with the stop that a timer or culler of the instance will bring. */
    static void plan(Call call, Document instance, Schedule schedule) {
        call.store().plan(instance.seq(), Timetable.autoStop(
                schedule, call.now(), InstanceView.timerDue(instance), InstanceView.idleMs(instance)));
    }
}
