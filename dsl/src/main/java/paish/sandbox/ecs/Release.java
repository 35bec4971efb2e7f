package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** How instances go: by a call, or by themselves at a time. */
final class Release {

    private Release() {
    }

    static void into(Operations operations) {
        operations.full("ecs:DeleteInstance", Release::one)
                .full("ecs:DeleteInstances", new Once(Release::several))
                .full("ecs:ModifyInstanceAutoReleaseTime", Release::later);
    }

    private static JsonObject one(Call call) {
        return delete(call, List.of(call.text("InstanceId")));
    }

    private static JsonObject several(Call call) {
        List<String> ids = Names.list(call, "InstanceId");
        if (ids.size() > 100) {
            throw new Refusal(400, "InvalidParameter", "At most 100 instances in one call.");
        }
        return delete(call, ids);
    }

    private static JsonObject delete(Call call, List<String> ids) {
        List<Document> instances = ids.stream().map(id -> Instances.find(call, id)).toList();
        instances.forEach(i -> check(call, i));
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        instances.stream().filter(i -> !leaving(call, i)).forEach(i ->
                Life.plan(call.store(), i, Life.deleted(call.store().schedule(i.seq()), call.now())));
        return new JsonObject();
    }

    private static void check(Call call, Document instance) {
        if (instance.text("DeletionProtection").equals("true")) {
            throw new Refusal(403, "InvalidOperation.DeletionProtection",
                    "The operation is not allowed due to deletion protection of " + instance.id() + ".");
        }
        if (instance.current().is("Pending")) {
            throw new Refusal(403, "IncorrectInstanceStatus.Initializing",
                    "The specified instance is initializing: " + instance.id() + ".");
        }
        if (!instance.current().is("Stopped") && !call.flag("Force") && !leaving(call, instance)) {
            throw new Refusal(403, "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation: "
                    + instance.id() + " is " + instance.status() + ". Force releases it all the same.");
        }
    }

    /** Whether it is on its way out: the next status is none. */
    private static boolean leaving(Call call, Document instance) {
        return instance.current().is("Stopping") && call.store().schedule(instance.seq()).phases().stream()
                .anyMatch(p -> p.is(Phase.GONE) && p.begins() == instance.current().until());
    }

    /** Without a time it stays until it is deleted. */
    private static JsonObject later(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (leaving(call, instance)) {
            throw new Refusal(403, "IncorrectInstanceStatus", "The instance is being released.");
        }
        OptionalLong at = LaunchRules.release(call.text("AutoReleaseTime"), call.now());
        instance.body().remove("AutoReleaseTime");
        at.ifPresent(time -> instance.body().addProperty("AutoReleaseTime", time));
        call.store().save(instance);
        Life.plan(call.store(), instance, Life.released(call.store().schedule(instance.seq()), at));
        return new JsonObject();
    }

    static OptionalLong of(Document instance) {
        return instance.body().has("AutoReleaseTime")
                ? OptionalLong.of(instance.body().get("AutoReleaseTime").getAsLong())
                : OptionalLong.empty();
    }
}
