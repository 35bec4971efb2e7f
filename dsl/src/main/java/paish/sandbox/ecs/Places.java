package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Family;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Rows;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Regions and zones as ECS tells them. */
record Places(Market market) {

    void into(Operations operations) {
        operations.full("ecs:DescribeRegions", this::regions)
                .full("ecs:DescribeZones", this::zones);
    }

    private JsonObject regions(Call call) {
        Map<String, String> endpoints = new TreeMap<>(call.route().product().endpoints());
        return new Rows(call, "Regions", "Region", 100).all(endpoints.entrySet().stream().map(e -> {
            JsonObject row = new JsonObject();
            row.addProperty("RegionId", e.getKey());
            row.addProperty("LocalName", market.regions().of(e.getKey()).name());
            row.addProperty("RegionEndpoint", e.getValue());
            row.addProperty("Status", "available");
            return row;
        }));
    }

    private JsonObject zones(Call call) {
        return new Rows(call, "Zones", "Zone", 100).all(
                market.regions().of(call.store().region()).zones().stream().map(zone -> zone(call, zone)));
    }

    private JsonObject zone(Call call, String zone) {
        JsonObject row = new JsonObject();
        row.addProperty("ZoneId", zone);
        row.addProperty("LocalName", "Zone " + zone.substring(zone.length() - 1).toUpperCase(Locale.ROOT));
        row.addProperty("ZoneType", "AvailabilityZone");
        row.add("AvailableResourceCreation", Json.nested("ResourceTypes",
                Json.array(Stream.of("VSwitch", "IoOptimized", "Instance", "Disk"))));
        row.add("AvailableDiskCategories", Json.nested("DiskCategories", Json.array(Disk.SOLD.keySet().stream())));
        if (!call.has("Verbose") || call.flag("Verbose")) {
            List<Spec> sold = market.types().all().stream().filter(t -> market.sells(zone, t)).toList();
            row.add("AvailableInstanceTypes", Json.nested("InstanceTypes", Json.array(sold.stream().map(Spec::instanceType))));
            row.add("AvailableResources", Json.nested("ResourcesInfo", Json.list(resources(sold))));
        }
        return row;
    }

    private JsonObject resources(List<Spec> sold) {
        JsonObject resources = new JsonObject();
        resources.addProperty("IoOptimized", true);
        resources.add("InstanceTypes", Json.nested("supportedInstanceType", Json.array(sold.stream().map(Spec::instanceType))));
        resources.add("InstanceTypeFamilies", Json.nested("supportedInstanceTypeFamily",
                Json.array(sold.stream().map(market.types()::familyOf).map(Family::family).distinct())));
        resources.add("SystemDiskCategories", Json.nested("supportedSystemDiskCategory", Json.array(Disk.SOLD.keySet().stream())));
        resources.add("DataDiskCategories", Json.nested("supportedDataDiskCategory", Json.array(Disk.SOLD.keySet().stream())));
        resources.add("NetworkTypes", Json.nested("supportedNetworkCategory", Json.array(Stream.of("vpc"))));
        return resources;
    }
}
