package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Names;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** What the service would take in one's place. */
record Advice(Market market) {

    private static final List<String> LIMITS = List.of("max-security-groups:500", "max-postpaid-instance-vcpu-count:1000",
            "max-spot-instance-vcpu-count:800", "max-axt-command-count:5000", "real-name-authentication:yes");

    private record Offer(Spec type, String zone) {
    }

    void into(Operations operations) {
        operations.full("ecs:DescribeRecommendInstanceType", this::recommend)
                .full("ecs:DescribeSpotAdvice", this::spot)
                .partial("ecs:DescribeAccountAttributes", this::account);
    }

    /** By stock first, or by price; only what is in stock. */
    private JsonObject recommend(Call call) {
        boolean spot = Spot.asked(call);
        Today today = market.in(call.store());
        List<String> families = Names.list(call, "InstanceTypeFamily");
        Spec like = market.types().find(call.text("InstanceType")).orElse(null);
        double cores = call.has("Cores") ? call.number("Cores", 0) : like == null ? 0 : like.cpu();
        double memory = call.has("Memory") ? call.parameters().get("Memory").getAsDouble() : like == null ? 0 : like.memory();
        Comparator<Offer> cheap = Comparator.comparing(o -> price(today, o, spot));
        Comparator<Offer> scarce = Comparator.comparing(o -> market.types().familyOf(o.type()).scarcity());
        List<Offer> offers = zones(call).flatMap(zone -> market.types().all().stream().map(t -> new Offer(t, zone)))
                .filter(o -> (cores == 0 || o.type().cpu() == cores) && (memory == 0 || o.type().memory() == memory))
                .filter(o -> families.isEmpty() || families.contains(market.types().familyOf(o.type()).family()))
                .filter(o -> market.sells(o.zone(), o.type()) && today.stock(o.zone(), o.type(), spot).some())
                .filter(o -> !call.has("MaxPrice") || price(today, o, spot) <= call.parameters().get("MaxPrice").getAsDouble())
                .sorted(call.text("PriorityStrategy").equals("PriceFirst") ? cheap : scarce.thenComparing(cheap))
                .limit(10).toList();
        return Json.nested("Data", Json.nested("RecommendInstanceType", Json.list(IntStream.range(0, offers.size())
                .mapToObj(i -> recommended(call, offers.get(i), i)).toArray(JsonObject[]::new))));
    }

    private double price(Today today, Offer offer, boolean spot) {
        return spot
                ? today.spotPrice(offer.zone(), offer.type(), today.now())
                : today.price(offer.type());
    }

    private JsonObject recommended(Call call, Offer offer, int place) {
        JsonObject type = new JsonObject();
        type.addProperty("InstanceType", offer.type().instanceType());
        type.addProperty("InstanceTypeFamily", market.types().familyOf(offer.type()).family());
        type.addProperty("Generation", market.types().familyOf(offer.type()).generation());
        type.addProperty("Cores", offer.type().cpu());
        type.addProperty("Memory", offer.type().memory());
        type.addProperty("SupportIoOptimized", "optimized");
        JsonObject zone = new JsonObject();
        zone.addProperty("ZoneNo", offer.zone());
        zone.add("NetworkTypes", Json.nested("NetworkType", Json.array(Stream.of("vpc"))));
        JsonObject row = new JsonObject();
        row.add("InstanceType", type);
        row.addProperty("Priority", place);
        row.addProperty("RegionId", call.store().region());
        row.addProperty("ZoneId", offer.zone());
        row.addProperty("NetworkType", "vpc");
        row.addProperty("InstanceChargeType", "PostPaid");
        row.addProperty("SpotStrategy", call.text("SpotStrategy").isEmpty() ? "NoSpot" : call.text("SpotStrategy"));
        row.addProperty("Scene", "CREATE");
        row.addProperty("CommodityCode", "ecs");
        row.add("Zones", Json.nested("zone", Json.list(zone)));
        return row;
    }

    private JsonObject spot(Call call) {
        List<String> names = Names.list(call, "InstanceTypes");
        Today today = market.in(call.store());
        JsonObject[] rows = zones(call).map(zone -> {
            JsonObject[] types = market.types().all().stream()
                    .filter(Spec::hasSpotStock)
                    .filter(t -> names.isEmpty() || names.contains(t.instanceType()))
                    .filter(t -> !call.has("Cores") || t.cpu() == call.number("Cores", 0))
                    .filter(t -> !call.has("MinCores") || t.cpu() >= call.number("MinCores", 0))
                    .filter(t -> !call.has("Memory") || t.memory() == call.parameters().get("Memory").getAsDouble())
                    .filter(t -> !call.has("GpuSpec") || TypeList.gpuSpec(t).equals(call.text("GpuSpec")))
                    .filter(t -> market.sells(zone, t) && today.stock(zone, t, true).some())
                    .map(this::advised).toArray(JsonObject[]::new);
            JsonObject row = new JsonObject();
            row.addProperty("ZoneId", zone);
            row.add("AvailableSpotResources", Json.nested("AvailableSpotResource", Json.list(types)));
            return row;
        }).toArray(JsonObject[]::new);
        JsonObject reply = Json.nested("AvailableSpotZones", Json.nested("AvailableSpotZone", Json.list(rows)));
        reply.addProperty("RegionId", call.store().region());
        return reply;
    }

    private JsonObject advised(Spec type) {
        double scarcity = market.types().familyOf(type).scarcity();
        JsonObject row = new JsonObject();
        row.addProperty("InstanceType", type.instanceType());
        row.addProperty("AverageSpotDiscount", Math.round(100 * type.spotDiscount()));
        row.addProperty("InterruptionRate", scarcity / 10);
        row.addProperty("InterruptRateDesc", scarcity < 0.3 ? "0-3%" : scarcity < 0.5 ? "3-5%" : "5-10%");
        return row;
    }

    private Stream<String> zones(Call call) {
        return market.regions().of(call.store().region()).zones().stream()
                .filter(z -> call.text("ZoneId").isEmpty() || call.text("ZoneId").equals(z));
    }

    /** The same limits for everybody; use is not counted. */
    private JsonObject account(Call call) {
        List<String> asked = Names.list(call, "AttributeName");
        JsonObject[] items = LIMITS.stream()
                .map(limit -> limit.split(":"))
                .filter(limit -> asked.isEmpty() || asked.contains(limit[0]))
                .map(limit -> {
                    JsonObject value = new JsonObject();
                    value.addProperty("Value", limit[1]);
                    JsonObject item = new JsonObject();
                    item.addProperty("AttributeName", limit[0]);
                    item.add("AttributeValues", Json.nested("ValueItem", Json.list(value)));
                    return item;
                }).toArray(JsonObject[]::new);
        return Json.nested("AccountAttributeItems", Json.nested("AccountAttributeItem", Json.list(items)));
    }
}
