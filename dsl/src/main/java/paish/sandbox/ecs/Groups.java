package paish.sandbox.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Lag;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Rows;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Times;

/** Security groups: made at once, deleted when no interface is a member any more. */
record Groups(Ids ids) {

    private static final String MEMBER = "EXISTS (SELECT 1 FROM json_each(d.body, '$.SecurityGroupIds') g WHERE g.value = ?)";

    void into(Operations operations) {
        operations.full("ecs:CreateSecurityGroup", new Once(this::create))
                .full("ecs:DescribeSecurityGroups", Groups::list)
                .full("ecs:DeleteSecurityGroup", Groups::delete);
    }

    static Document find(Call call) {
        return find(call, call.text("SecurityGroupId"));
    }

    static Document find(Call call, String id) {
        return call.store().find(Kinds.GROUP, id).orElseThrow(() ->
                Refusals.notFound("InvalidSecurityGroupId.NotFound", id));
    }

    private JsonObject create(Call call) {
        String vpc = call.text("VpcId");
        if (vpc.isEmpty()) {
            throw new Refusal(403, "InvalidVpcId.NotFound", "VpcId must not be empty: there is no classic network.");
        }
        Document network = call.store().find(Kinds.VPC, vpc)
                .orElseThrow(() -> Refusals.notFound("InvalidVpcId.NotFound", vpc));
        if (!network.current().is("Available")) {
            throw new Refusal(400, "IncorrectVpcStatus", "Current VPC status does not support this operation.");
        }
        String name = call.text("SecurityGroupName");
        if (!name.isEmpty() && !Names.fits(name)) {
            throw new Refusal(400, "InvalidSecurityGroupName.Malformed",
                    "Specified security group name is not valid: 2 to 128 characters, a letter first.");
        }
        JsonObject body = new JsonObject();
        body.addProperty("SecurityGroupName", name);
        body.addProperty("Description", call.text("Description"));
        body.addProperty("SecurityGroupType", call.text("SecurityGroupType").isEmpty() ? "normal" : call.text("SecurityGroupType"));
        body.add("Rules", new JsonArray());
        String id = ids.next(call, "sg-");
        call.store().add(Draft.of(Kinds.GROUP, id, "", name, body).under(vpc).visibleFrom(Lag.visibleFrom(call)));
        Tags.keep(call.store(), Kinds.GROUP, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("SecurityGroupId", id);
        return reply;
    }

    private static JsonObject list(Call call) {
        Query query = Names.in(Query.of(Kinds.GROUP), "d.id", Names.json(call, "SecurityGroupIds"))
                .is("d.id", call.text("SecurityGroupId"))
                .is("d.parent", call.text("VpcId"))
                .field("SecurityGroupType", call.text("SecurityGroupType"));
        Names.like(query, "d.name", call.text("SecurityGroupName"));
        JsonObject reply = new Rows(call, "SecurityGroups", "SecurityGroup", 100)
                .page(Lag.behind(call, Tags.filter(call, query)), group -> view(call, group));
        reply.addProperty("RegionId", call.store().region());
        return reply;
    }

    private static JsonObject view(Call call, Document group) {
        JsonObject view = new JsonObject();
        view.addProperty("SecurityGroupId", group.id());
        view.addProperty("SecurityGroupName", group.name());
        view.addProperty("SecurityGroupType", group.text("SecurityGroupType"));
        view.addProperty("Description", group.text("Description"));
        view.addProperty("VpcId", group.parent());
        view.addProperty("CreationTime", Times.seconds(group.created()));
        view.addProperty("EcsCount", members(call.store(), group.id()));
        view.addProperty("RuleCount", group.body().has("Rules") ? group.body().getAsJsonArray("Rules").size() : 0);
        view.addProperty("ServiceManaged", false);
        view.add("Tags", Tags.ofEcs(group));
        return view;
    }

    static long members(Store store, String id) {
        return store.countBy("1", Query.of(Kinds.INTERFACE).where(MEMBER, id)).values().stream().mapToLong(Long::longValue).sum();
    }

    private static JsonObject delete(Call call) {
        Document group = find(call);
        if (members(call.store(), group.id()) > 0) {
            throw new Refusal(403, "DependencyViolation", "There is still instance(s) in the specified security group.");
        }
        boolean named = call.store().all(Query.of(Kinds.GROUP)).stream()
                .filter(other -> !other.id().equals(group.id()) && other.body().has("Rules"))
                .flatMap(other -> other.body().getAsJsonArray("Rules").asList().stream())
                .anyMatch(rule -> Json.text(rule.getAsJsonObject(), "SourceGroupId").equals(group.id()));
        if (named) {
            throw new Refusal(403, "DependencyViolation", "The specified security group has been authorized in another one.");
        }
        call.store().delete(group);
        return new JsonObject();
    }
}
