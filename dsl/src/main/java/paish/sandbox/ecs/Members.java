package paish.sandbox.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.BiConsumer;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** Instances in security groups, and their addresses. */
final class Members {

    private Members() {
    }

    static void into(Operations operations) {
        operations.full("ecs:JoinSecurityGroup", call -> change(call, Members::join))
                .full("ecs:LeaveSecurityGroup", call -> change(call, Members::leave))
                .full("ecs:AllocatePublicIpAddress", Members::address);
    }

    private static JsonObject change(Call call, BiConsumer<JsonArray, String> how) {
        Document group = Groups.find(call);
        if (call.text("InstanceId").isEmpty()) {
            throw Refusals.missing("InstanceId");
        }
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (!instance.parent().equals(group.parent())) {
            throw new Refusal(403, "InvalidSecurityGroupId.VPCMismatch",
                    "The instance and the security group are not in the same VPC.");
        }
        how.accept(instance.body().getAsJsonArray("SecurityGroupIds"), group.id());
        call.store().save(instance);
        Query its = Query.of(Kinds.INTERFACE).where("json_extract(d.body, '$.InstanceId') = ?", instance.id());
        for (Document face : call.store().all(its)) {
            face.body().add("SecurityGroupIds", instance.body().get("SecurityGroupIds").deepCopy());
            call.store().save(face);
        }
        return new JsonObject();
    }

    private static void join(JsonArray groups, String id) {
        if (groups.contains(new JsonPrimitive(id))) {
            throw new Refusal(403, "InvalidInstanceId.AlreadyExists",
                    "The specified instance already exists in the specified security group.");
        }
        groups.add(id);
    }

    private static void leave(JsonArray groups, String id) {
        if (!groups.contains(new JsonPrimitive(id))) {
            throw new Refusal(403, "InstanceNotInSecurityGroup", "The instance not in the group.");
        }
        if (groups.size() == 1) {
            throw new Refusal(403, "InstanceLastSecurityGroup",
                    "The specified security group is the last security group of the instance.");
        }
        groups.remove(new JsonPrimitive(id));
    }

    private static JsonObject address(Call call) {
        Document instance = Instances.find(call, call.text("InstanceId"));
        if (!instance.text("PublicIpAddress").isEmpty()) {
            throw new Refusal(403, "AllocatedAlready",
                    "The instance has a public address: " + instance.text("PublicIpAddress") + ".");
        }
        String address = "203.0.113." + (1 + instance.seq() % 254);
        instance.body().addProperty("PublicIpAddress", address);
        call.store().save(instance);
        JsonObject reply = new JsonObject();
        reply.addProperty("IpAddress", address);
        return reply;
    }
}
