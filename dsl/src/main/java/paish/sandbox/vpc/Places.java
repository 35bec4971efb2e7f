package paish.sandbox.vpc;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.rpc.Rows;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** Regions and zones as VPC tells them. */
record Places(Regions regions) {

    void into(Operations operations) {
        operations.full("vpc:DescribeRegions", this::regions)
                .full("vpc:DescribeZones", this::zones);
    }

    private JsonObject regions(Call call) {
        Map<String, String> endpoints = new TreeMap<>(call.route().product().endpoints());
        return new Rows(call, "Regions", "Region", 100).all(endpoints.entrySet().stream().map(e -> {
            JsonObject row = new JsonObject();
            row.addProperty("RegionId", e.getKey());
            row.addProperty("LocalName", regions.of(e.getKey()).name());
            row.addProperty("RegionEndpoint", e.getValue());
            return row;
        }));
    }

    private JsonObject zones(Call call) {
        return new Rows(call, "Zones", "Zone", 100).all(regions.of(call.store().region()).zones().stream().map(zone -> {
            JsonObject row = new JsonObject();
            row.addProperty("ZoneId", zone);
            row.addProperty("LocalName", "Zone " + zone.substring(zone.length() - 1).toUpperCase(java.util.Locale.ROOT));
            row.addProperty("ZoneType", "AvailabilityZone");
            return row;
        }));
    }
}
