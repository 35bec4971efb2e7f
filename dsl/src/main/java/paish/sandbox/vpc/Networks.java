package paish.sandbox.vpc;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import paish.sandbox.rpc.Cidr;
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
import paish.sandbox.state.Schedule;
import paish.sandbox.wire.Account;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Shape;
import paish.sandbox.wire.Times;

/** VPCs: made in a moment, deleted only when nothing is left in them. */
record Networks(Ids ids) {

    static final String USUAL_CIDR = "172.16.0.0/12";

    private static final Duration PENDING = Duration.ofSeconds(5);
    private static final long MOST = 50;

    void into(Operations operations) {
        operations.full("vpc:CreateVpc", new Once(this::create))
                .full("vpc:DescribeVpcs", Networks::list)
                .full("vpc:DescribeVpcAttribute", Networks::attribute)
                .full("vpc:DeleteVpc", new Once(Networks::delete));
    }

    static Document find(Call call) {
        return call.store().find(Kinds.VPC, call.text("VpcId"))
                .orElseThrow(() -> Refusals.notFound("InvalidVpcId.NotFound", call.text("VpcId")));
    }

    static Document findAvailable(Call call) {
        Document vpc = find(call);
        if (!vpc.current().is("Available")) {
            throw new Refusal(400, "IncorrectVpcStatus",
                    "Current VPC status does not support this operation: it is " + vpc.status() + ".");
        }
        return vpc;
    }

    private JsonObject create(Call call) {
        String cidr = call.text("CidrBlock").isEmpty() ? USUAL_CIDR : call.text("CidrBlock");
        if (Cidr.of(cidr).filter(c -> c.mask() >= 8 && c.mask() <= 28).isEmpty()) {
            throw new Refusal(400, "InvalidCidrBlock.Malformed", "Specified CIDR block is not valid: " + cidr + ".");
        }
        JsonObject body = new JsonObject();
        body.addProperty("VpcName", name(call, "VpcName"));
        body.addProperty("Description", call.text("Description"));
        body.addProperty("CidrBlock", cidr);
        body.addProperty("IsDefault", false);
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        return add(call, body);
    }

    /** @return the reply to a creation */
    JsonObject add(Call call, JsonObject body) {
        String id = ids.next(call, "vpc-");
        body.addProperty("VRouterId", ids.next(call, "vrt-"));
        body.addProperty("RouteTableId", ids.next(call, "vtb-"));
        long seq = call.store().add(Draft.of(Kinds.VPC, id, "", Json.text(body, "VpcName"), body)
                .visibleFrom(Lag.visibleFrom(call)));
        call.store().plan(seq, Schedule.empty().then(call.now(), "Pending", PENDING).finallyIn("Available"));
        Tags.keep(call.store(), Kinds.VPC, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("VpcId", id);
        reply.add("VRouterId", body.get("VRouterId"));
        reply.add("RouteTableId", body.get("RouteTableId"));
        return reply;
    }

    private static JsonObject list(Call call) {
        Query query = Names.in(Query.of(Kinds.VPC), "d.id", ids(call.text("VpcId")))
                .is("d.name", call.text("VpcName"));
        if (call.has("IsDefault")) {
            query.where("json_extract(d.body, '$.IsDefault') = ?", call.flag("IsDefault") ? 1 : 0);
        }
        return new Rows(call, "Vpcs", "Vpc", MOST).page(Lag.behind(call, Tags.filter(call, query)), vpc -> view(call, vpc));
    }

    /** Several ids have commas between them. */
    static List<String> ids(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static JsonObject attribute(Call call) {
        Document vpc = find(call);
        JsonObject reply = view(call, vpc);
        return new Shape(call.route().product()).cut(call.route().operation().response(), reply).getAsJsonObject();
    }

    private static JsonObject view(Call call, Document vpc) {
        JsonArray switches = new JsonArray();
        call.store().all(Query.of(Kinds.VSWITCH).is("d.parent", vpc.id())).forEach(s -> switches.add(s.id()));
        JsonObject view = Shown.of(vpc, "VpcName", "Description", "CidrBlock", "IsDefault", "VRouterId");
        view.addProperty("VpcId", vpc.id());
        view.addProperty("RegionId", call.store().region());
        view.addProperty("Status", vpc.status());
        view.addProperty("CreationTime", Times.seconds(vpc.created()));
        view.addProperty("OwnerId", Long.parseLong(Account.USER_ID));
        view.add("VSwitchIds", Json.nested("VSwitchId", switches));
        JsonArray tables = new JsonArray();
        tables.add(vpc.text("RouteTableId"));
        view.add("RouterTableIds", Json.nested("RouterTableIds", tables));
        view.add("Tags", Tags.ofVpc(vpc));
        return view;
    }

    private static JsonObject delete(Call call) {
        Document vpc = findAvailable(call);
        dependent(call, Query.of(Kinds.VSWITCH).is("d.parent", vpc.id()), "VSwitch");
        dependent(call, Query.of(Kinds.GROUP).is("d.parent", vpc.id()), "SecurityGroup");
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        call.store().delete(vpc);
        return new JsonObject();
    }

    static void dependent(Call call, Query query, String what) {
        if (!call.store().countBy("1", query).isEmpty()) {
            throw new Refusal(400, "DependencyViolation." + what, "Specified object has dependent resources: " + what + ".");
        }
    }

    static String name(Call call, String parameter) {
        String name = call.text(parameter);
        if (name.length() > 128 || name.startsWith("http://") || name.startsWith("https://")) {
            throw new Refusal(400, "Invalid" + parameter + ".Malformed",
                    "Specified name is not valid: 1 to 128 characters, no http:// before it.");
        }
        return name;
    }
}
