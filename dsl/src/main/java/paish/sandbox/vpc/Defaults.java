package paish.sandbox.vpc;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import paish.sandbox.rpc.Cidr;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Once;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** The network that the service lays out itself: one VPC in a region, one vSwitch in a zone of it. */
record Defaults(Networks networks, Switches switches) {

    private static final int MASK = 20;

    void into(Operations operations) {
        operations.full("vpc:CreateDefaultVpc", new Once(this::vpc))
                .full("vpc:CreateDefaultVSwitch", new Once(this::vswitch));
    }

    private JsonObject vpc(Call call) {
        if (!defaults(call).isEmpty()) {
            throw new Refusal(400, "OperationDenied.DefaultVpcExist", "The region has a default VPC.");
        }
        JsonObject body = new JsonObject();
        body.addProperty("VpcName", "");
        body.addProperty("Description", "System created default VPC.");
        body.addProperty("CidrBlock", Networks.USUAL_CIDR);
        body.addProperty("IsDefault", true);
        return networks.add(call, body);
    }

    private JsonObject vswitch(Call call) {
        switches.requireZone(call);
        Document vpc = defaults(call).stream().filter(d -> d.current().is("Available")).findFirst()
                .orElseThrow(() -> new Refusal(404, "InvalidVpcId.NotFound", "The region has no default VPC that is available."));
        List<Document> others = call.store().all(Query.of(Kinds.VSWITCH).is("d.parent", vpc.id()));
        if (others.stream().anyMatch(s -> s.text("ZoneId").equals(call.text("ZoneId")))) {
            throw new Refusal(400, "OperationDenied.DefaultVSwitchExist", "The zone has a default VSwitch.");
        }
        if (others.stream().anyMatch(s -> s.current().is("Pending"))) {
            throw new Refusal(400, "IncorrectVSwitchStatus", "VSwitch Creation simultaneously is not supported.");
        }
        Cidr all = Cidr.of(vpc.text("CidrBlock")).orElseThrow();
        Cidr free = IntStream.range(0, 256).mapToObj(i -> all.part(MASK, i))
                .filter(part -> others.stream().flatMap(s -> Cidr.of(s.text("CidrBlock")).stream()).noneMatch(part::overlaps))
                .findFirst().orElseThrow(() -> new Refusal(400, "QuotaExceeded.VSwitch", "Virtual switch quota exceeded."));
        JsonObject body = new JsonObject();
        body.addProperty("VSwitchName", "");
        body.addProperty("Description", "System created default virtual switch.");
        body.addProperty("CidrBlock", free.toString());
        body.addProperty("IsDefault", true);
        return switches.add(call, vpc, body);
    }

    private static List<Document> defaults(Call call) {
        return call.store().all(Query.of(Kinds.VPC).where("json_extract(d.body, '$.IsDefault') = 1"));
    }
}
