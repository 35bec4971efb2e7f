package paish.sandbox.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import paish.sandbox.rpc.Cidr;
import paish.sandbox.rpc.Ids;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Lag;
import paish.sandbox.rpc.Once;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** RunInstances. */
record Launch(LaunchRules rules, Ids ids) {

    /** Addresses of a block that are the system's. */
    private static final int RESERVED = 4;

    void into(Operations operations) {
        operations.full("ecs:RunInstances", new Once(this::run));
    }

    private JsonObject run(Call call) {
        Machine machine = rules.machine(call);
        Map<String, String> tags = Tags.asked(call);
        if (call.flag("DryRun")) {
            throw Refusals.dryRun();
        }
        JsonArray instances = new JsonArray();
        for (int number = 1; number <= machine.amount(); number++) {
            instances.add(launch(call, machine, tags, number));
        }
        JsonObject reply = new JsonObject();
        reply.add("InstanceIdSets", Json.nested("InstanceIdSet", instances));
        reply.addProperty("TradePrice", Prices.money(machine.price() * machine.amount()));
        return reply;
    }

    private String launch(Call call, Machine machine, Map<String, String> tags, int number) {
        String id = ids.next(call, "i-");
        JsonObject body = body(call, machine, id, number);
        addInterface(call, machine, id, body);
        addDisk(call, machine, id);
        call.store().add(Draft.of(Kinds.INSTANCE, id, "", Json.text(body, "InstanceName"), body)
                .under(machine.vswitch().parent()).visibleFrom(Lag.visibleFrom(call)));
        Document instance = call.store().find(Kinds.INSTANCE, id).orElseThrow();
        Tags.keep(call.store(), Kinds.INSTANCE, id, tags);
        Life.plan(call.store(), instance, Life.born(call.now(), machine.release()));
        return id;
    }

    private static JsonObject body(Call call, Machine machine, String id, int number) {
        JsonObject body = new JsonObject();
        String asked = call.text("InstanceName");
        boolean suffixed = call.flag("UniqueSuffix") && machine.amount() > 1;
        body.addProperty("InstanceName", asked.isEmpty() ? id : suffixed ? asked + "%03d".formatted(number) : asked);
        body.addProperty("HostName", call.text("HostName").isEmpty() ? "iZ" + id.substring(2) + "Z" : call.text("HostName"));
        body.addProperty("Description", call.text("Description"));
        body.addProperty("InstanceType", machine.type().instanceType());
        body.addProperty("ZoneId", machine.vswitch().text("ZoneId"));
        body.addProperty("ImageId", machine.image().id());
        body.addProperty("OSName", machine.image().os());
        body.addProperty("VSwitchId", machine.vswitch().id());
        body.add("SecurityGroupIds", Json.array(machine.groups().stream()));
        body.addProperty("SpotStrategy", call.text("SpotStrategy").isEmpty() ? "NoSpot" : call.text("SpotStrategy"));
        call.get("SpotPriceLimit").ifPresent(limit -> body.add("SpotPriceLimit", limit));
        body.addProperty("DeletionProtection", call.flag("DeletionProtection"));
        body.addProperty("KeyPairName", call.text("KeyPairName"));
        body.addProperty("InternetMaxBandwidthOut", call.number("InternetMaxBandwidthOut", 0));
        machine.release().ifPresent(at -> body.addProperty("AutoReleaseTime", at));
        return body;
    }

    private void addInterface(Call call, Machine machine, String instance, JsonObject body) {
        JsonObject face = new JsonObject();
        face.addProperty("InstanceId", instance);
        face.add("SecurityGroupIds", body.get("SecurityGroupIds").deepCopy());
        String id = ids.next(call, "eni-");
        long seq = call.store().add(Draft.of(Kinds.INTERFACE, id, "", instance, face).under(machine.vswitch().id()));
        Cidr block = Cidr.of(machine.vswitch().text("CidrBlock")).orElseThrow();
        body.addProperty("NetworkInterfaceId", id);
        body.addProperty("PrivateIpAddress", block.address(RESERVED + seq % Math.max(1, block.size() - 2 * RESERVED)));
        if (call.number("InternetMaxBandwidthOut", 0) > 0) {
            body.addProperty("PublicIpAddress", "203.0.113." + (1 + seq % 254));
        }
    }

    private void addDisk(Call call, Machine machine, String instance) {
        JsonObject disk = new JsonObject();
        disk.addProperty("InstanceId", instance);
        disk.addProperty("Category", machine.disk().category());
        disk.addProperty("PerformanceLevel", machine.disk().level());
        disk.addProperty("Size", machine.disk().size());
        disk.addProperty("ImageId", machine.image().id());
        disk.addProperty("ZoneId", machine.vswitch().text("ZoneId"));
        call.store().add(Draft.of(Kinds.DISK, ids.next(call, "d-"), "", "", disk).under(instance));
    }
}
