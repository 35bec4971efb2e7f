package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Tags;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Times;

/** An instance in the shape of DescribeInstances. */
record InstanceView(MachineTypes types) {

    private static final List<String> AS_KEPT = List.of(
            "InstanceName", "HostName", "Description", "InstanceType", "ZoneId", "ImageId", "OSName",
            "SpotStrategy", "SpotPriceLimit", "DeletionProtection", "KeyPairName", "InternetMaxBandwidthOut");

    JsonObject of(Call call, Document instance) {
        JsonObject view = new JsonObject();
        AS_KEPT.stream().filter(instance.body()::has).forEach(f -> view.add(f, instance.body().get(f)));
        Spec type = types.find(instance.text("InstanceType")).orElseThrow();
        view.addProperty("InstanceId", instance.id());
        view.addProperty("RegionId", call.store().region());
        view.addProperty("Status", instance.status());
        view.addProperty("InstanceTypeFamily", types.familyOf(type).family());
        view.addProperty("Cpu", type.cpu());
        view.addProperty("Memory", type.memory() * 1024);
        view.addProperty("GPUAmount", type.gpu());
        view.addProperty("GPUSpec", TypeList.gpuSpec(type));
        view.addProperty("CreationTime", minutes(instance.created()));
        view.addProperty("StartTime", minutes(instance.current().begins()));
        view.addProperty("AutoReleaseTime", instance.body().has("AutoReleaseTime")
                ? minutes(instance.body().get("AutoReleaseTime").getAsLong()) : "");
        view.addProperty("ExpiredTime", "2099-12-31T15:59Z");
        view.addProperty("InstanceChargeType", "PostPaid");
        view.addProperty("InternetChargeType", "PayByTraffic");
        view.addProperty("InstanceNetworkType", "vpc");
        view.addProperty("IoOptimized", true);
        view.addProperty("OSType", "linux");
        view.addProperty("StoppedMode", instance.text("StoppedMode").isEmpty() || !instance.current().is("Stopped")
                ? "Not-applicable" : instance.text("StoppedMode"));
        view.add("SecurityGroupIds", Json.nested("SecurityGroupId", instance.body().get("SecurityGroupIds")));
        view.add("PublicIpAddress", addresses(instance.text("PublicIpAddress")));
        view.add("InnerIpAddress", addresses(""));
        view.add("OperationLocks", Json.nested("LockReason", Json.list()));
        view.add("VpcAttributes", network(instance));
        view.add("Tags", Tags.ofEcs(instance));
        return view;
    }

    /** {@code 2017-12-10T04:04Z}: ECS tells no seconds. */
    static String minutes(long milliseconds) {
        return Times.seconds(milliseconds).replaceFirst(":\\d{2}Z$", "Z");
    }

    private static JsonObject network(Document instance) {
        JsonObject network = new JsonObject();
        network.addProperty("VpcId", instance.parent());
        network.addProperty("VSwitchId", instance.text("VSwitchId"));
        network.addProperty("NatIpAddress", "");
        network.add("PrivateIpAddress", addresses(instance.text("PrivateIpAddress")));
        return network;
    }

    private static JsonObject addresses(String address) {
        return Json.nested("IpAddress", Json.array(Stream.of(address).filter(a -> !a.isEmpty())));
    }
}
