package paish.sandbox.vpc;

import com.google.gson.JsonObject;
import java.time.Duration;
import paish.sandbox.catalogue.Regions;
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

/** vSwitches: one is made at a time in a VPC, and none is deleted while an interface is in it. */
record Switches(Regions regions, Ids ids) {

    private static final Duration PENDING = Duration.ofSeconds(8);
    private static final long MOST = 50;
    private static final int MOST_IN_A_VPC = 150;

    void into(Operations operations) {
        operations.full("vpc:CreateVSwitch", new Once(this::create))
                .full("vpc:DescribeVSwitches", Switches::list)
                .full("vpc:DescribeVSwitchAttributes", Switches::attributes)
                .full("vpc:DeleteVSwitch", Switches::delete);
    }

    private JsonObject create(Call call) {
        Document vpc = Networks.findAvailable(call);
        requireZone(call);
        Cidr cidr = Cidr.of(call.text("CidrBlock")).filter(c -> c.mask() >= 16 && c.mask() <= 29).orElseThrow(() ->
                new Refusal(400, "InvalidCidrBlock.Malformed",
                        "Specified CIDR block is not valid: " + call.text("CidrBlock") + "."));
        if (Cidr.of(vpc.text("CidrBlock")).filter(c -> c.holds(cidr)).isEmpty()) {
            throw new Refusal(400, "InvalidParameter", "Specified CIDR block is not valid in VPC: " + cidr + ".");
        }
        requireRoom(call, vpc, cidr);
        JsonObject body = new JsonObject();
        body.addProperty("VSwitchName", Networks.name(call, "VSwitchName"));
        body.addProperty("Description", call.text("Description"));
        body.addProperty("CidrBlock", cidr.toString());
        body.addProperty("IsDefault", false);
        return add(call, vpc, body);
    }

    private static void requireRoom(Call call, Document vpc, Cidr cidr) {
        var others = call.store().all(Query.of(Kinds.VSWITCH).is("d.parent", vpc.id()));
        if (others.stream().anyMatch(s -> s.current().is("Pending"))) {
            throw new Refusal(400, "IncorrectVSwitchStatus", "VSwitch Creation simultaneously is not supported.");
        }
        if (others.size() >= MOST_IN_A_VPC) {
            throw new Refusal(400, "QuotaExceeded.VSwitch", "Virtual switch quota exceeded.");
        }
        if (others.stream().flatMap(s -> Cidr.of(s.text("CidrBlock")).stream()).anyMatch(cidr::overlaps)) {
            throw new Refusal(400, "InvalidCidrBlock.Overlapped", "Specified CIDR block overlapped with other subnets.");
        }
    }

    void requireZone(Call call) {
        if (!regions.of(call.store().region()).zones().contains(call.text("ZoneId"))) {
            throw Refusals.notFound("InvalidZoneId.NotFound", call.text("ZoneId"));
        }
    }

    /** @return the reply to a creation */
    JsonObject add(Call call, Document vpc, JsonObject body) {
        String id = ids.next(call, "vsw-");
        body.addProperty("ZoneId", call.text("ZoneId"));
        body.add("RouteTableId", vpc.body().get("RouteTableId"));
        long seq = call.store().add(Draft.of(Kinds.VSWITCH, id, "", Json.text(body, "VSwitchName"), body)
                .under(vpc.id()).visibleFrom(Lag.visibleFrom(call)));
        call.store().plan(seq, Schedule.empty().then(call.now(), "Pending", PENDING).finallyIn("Available"));
        Tags.keep(call.store(), Kinds.VSWITCH, id, Tags.asked(call));
        JsonObject reply = new JsonObject();
        reply.addProperty("VSwitchId", id);
        return reply;
    }

    private static Document find(Call call) {
        return call.store().find(Kinds.VSWITCH, call.text("VSwitchId")).orElseThrow(() ->
                Refusals.notFound("InvalidVSwitchId.NotFound", call.text("VSwitchId")));
    }

    private static JsonObject list(Call call) {
        if (call.text("RegionId").isEmpty() && call.text("VpcId").isEmpty()) {
            throw new Refusal(400, "MissingParameter", "RegionId or VpcId is mandatory for this action.");
        }
        Query query = Names.in(Query.of(Kinds.VSWITCH), "d.id", Networks.ids(call.text("VSwitchId")))
                .is("d.parent", call.text("VpcId"))
                .is("d.name", call.text("VSwitchName"))
                .field("ZoneId", call.text("ZoneId"));
        if (call.has("IsDefault")) {
            query.where("json_extract(d.body, '$.IsDefault') = ?", call.flag("IsDefault") ? 1 : 0);
        }
        return new Rows(call, "VSwitches", "VSwitch", MOST).page(Lag.behind(call, Tags.filter(call, query)), s -> view(call, s));
    }

    private static JsonObject attributes(Call call) {
        return new Shape(call.route().product()).cut(call.route().operation().response(), view(call, find(call))).getAsJsonObject();
    }

    private static JsonObject view(Call call, Document vswitch) {
        JsonObject view = Shown.of(vswitch, "VSwitchName", "Description", "CidrBlock", "IsDefault", "ZoneId");
        view.addProperty("VSwitchId", vswitch.id());
        view.addProperty("VpcId", vswitch.parent());
        view.addProperty("Status", vswitch.status());
        view.addProperty("CreationTime", Times.seconds(vswitch.created()));
        view.addProperty("OwnerId", Long.parseLong(Account.USER_ID));
        view.addProperty("AvailableIpAddressCount", free(call, vswitch));
        JsonObject table = new JsonObject();
        table.addProperty("RouteTableId", vswitch.text("RouteTableId"));
        table.addProperty("RouteTableType", "System");
        view.add("RouteTable", table);
        view.add("Tags", Tags.ofVpc(vswitch));
        return view;
    }

    /** The first and the last three addresses of a block are the system's. */
    private static long free(Call call, Document vswitch) {
        long used = call.store().countBy("1", Query.of(Kinds.INTERFACE).is("d.parent", vswitch.id())).values().stream()
                .mapToLong(Long::longValue).sum();
        return Cidr.of(vswitch.text("CidrBlock")).map(Cidr::size).orElse(0L) - 4 - used;
    }

    private static JsonObject delete(Call call) {
        Document vswitch = find(call);
        if (!vswitch.current().is("Available")) {
            throw new Refusal(400, "IncorrectVSwitchStatus", "The VSwitch is " + vswitch.status() + ".");
        }
        if (!call.store().countBy("1", Query.of(Kinds.INTERFACE).is("d.parent", vswitch.id())).isEmpty()) {
            throw new Refusal(400, "DependencyViolation",
                    "Specified object has dependent resources: instances are in it, or still leaving it.");
        }
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        call.store().delete(vswitch);
        return new JsonObject();
    }
}
