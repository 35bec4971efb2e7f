package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Lag;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Shape;

/** Instances as they are looked at. */
record Instances(InstanceView view) {

    private static final long MOST = 100;
    private static final String IN_GROUP = "EXISTS (SELECT 1 FROM json_each(d.body, '$.SecurityGroupIds') g WHERE g.value = ?)";

    void into(Operations operations) {
        operations.full("ecs:DescribeInstances", this::list)
                .full("ecs:DescribeInstanceStatus", Instances::statuses)
                .full("ecs:DescribeInstanceAttribute", this::attribute);
    }

    /** @throws Refusal 404 when there is none, or it has been released */
    static Document find(Call call, String id) {
        return call.store().find(Kinds.INSTANCE, id).orElseThrow(() ->
                Refusals.notFound("InvalidInstanceId.NotFound", id));
    }

    private JsonObject list(Call call) {
        List<String> ids = Names.json(call, "InstanceIds");
        if (ids.size() > MOST) {
            throw new Refusal(400, "InvalidInstanceIds.ExceedLimit", "At most " + MOST + " InstanceIds in one call.");
        }
        Query query = Names.in(Query.of(Kinds.INSTANCE), "d.id", ids)
                .is("d.parent", call.text("VpcId"))
                .is("p.status", call.text("Status"))
                .field("ZoneId", call.text("ZoneId"))
                .field("VSwitchId", call.text("VSwitchId"))
                .field("InstanceType", call.text("InstanceType"))
                .field("ImageId", call.text("ImageId"))
                .field("KeyPairName", call.text("KeyPairName"));
        if (!call.text("SecurityGroupId").isEmpty()) {
            query.where(IN_GROUP, call.text("SecurityGroupId"));
        }
        Names.in(query, "json_extract(d.body, '$.PrivateIpAddress')", Names.json(call, "PrivateIpAddresses"));
        Names.in(query, "json_extract(d.body, '$.PublicIpAddress')", Names.json(call, "PublicIpAddresses"));
        if (!call.text("InstanceTypeFamily").isEmpty()) {
            query.where("json_extract(d.body, '$.InstanceType') GLOB ?", call.text("InstanceTypeFamily") + "[.-]*");
        }
        if (call.text("InstanceChargeType").equals("PrePaid")) {
            query.where("0");
        }
        Names.like(query, "d.name", call.text("InstanceName"));
        return new Rows(call, "Instances", "Instance", MOST)
                .page(Lag.behind(call, Tags.filter(call, query)), instance -> view.of(call, instance));
    }

    private static JsonObject statuses(Call call) {
        Query query = Names.in(Query.of(Kinds.INSTANCE), "d.id", Names.list(call, "InstanceId"))
                .field("ZoneId", call.text("ZoneId"));
        return new Rows(call, "InstanceStatuses", "InstanceStatus", 50).page(Lag.behind(call, query), instance -> {
            JsonObject row = new JsonObject();
            row.addProperty("InstanceId", instance.id());
            row.addProperty("Status", instance.status());
            return row;
        });
    }

    private JsonObject attribute(Call call) {
        JsonObject view = this.view.of(call, find(call, call.text("InstanceId")));
        view.addProperty("IoOptimized", "optimized");
        return new Shape(call.route().product()).cut(call.route().operation().response(), view).getAsJsonObject();
    }
}
