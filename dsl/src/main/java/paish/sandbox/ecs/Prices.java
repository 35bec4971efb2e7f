package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Times;

/** What things cost, in CNY. */
record Prices(Market market) {

    private static final Map<String, Integer> HOURS = Map.of("Hour", 1, "Day", 24, "Week", 168, "Month", 480, "Year", 4_800);
    private static final int MOST_POINTS = 1_000;

    private record Part(String resource, double original, double trade) {
    }

    void into(Operations operations) {
        operations.full("ecs:DescribePrice", this::price)
                .full("ecs:DescribeSpotPriceHistory", this::history);
    }

    private JsonObject price(Call call) {
        String kind = call.text("ResourceType");
        if (!List.of("", "instance", "disk").contains(kind)) {
            throw new Refusal(400, "InvalidResourceType.ValueNotSupported",
                    "No price is known of the ResourceType " + kind + ".");
        }
        int hours = HOURS.getOrDefault(call.text("PriceUnit").isEmpty() ? "Hour" : call.text("PriceUnit"), 0);
        long amount = call.number("Amount", 1);
        if (hours == 0 || amount < 1 || amount > 1000) {
            throw new Refusal(400, hours == 0 ? "InvalidPriceUnit.ValueNotSupported" : "InvalidAmount",
                    "PriceUnit or Amount is not valid.");
        }
        boolean spot = Spot.asked(call);
        long period = call.number("Period", 1);
        if (spot && (hours > 1 || period > 1)) {
            throw new Refusal(400, "InvalidParameter", "SpotStrategy goes with PriceUnit Hour and Period 1 only.");
        }
        List<Part> parts = kind.equals("disk") ? disks(call) : instance(call, spot);
        JsonObject price = sum(parts, hours * period * amount);
        JsonObject info = new JsonObject();
        info.add("Price", price);
        info.add("Rules", Json.nested("Rule", Json.list()));
        return Json.nested("PriceInfo", info);
    }

    private List<Part> instance(Call call, boolean spot) {
        Spec type = type(call);
        Today today = market.in(call.store());
        double list = today.price(type);
        String first = market.regions().of(call.store().region()).zones().get(0);
        String zone = call.text("ZoneId").isEmpty() ? first : call.text("ZoneId");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("instanceType", list, spot ? today.spotPrice(zone, type, call.now()) : list));
        if (!call.text("ImageId").isEmpty()) {
            int smallest = Images.find(call.store().region(), call.text("ImageId")).size();
            parts.add(part(call, "systemDisk", Disk.system(call.object("SystemDisk"), smallest)));
        }
        parts.addAll(disks(call));
        return parts;
    }

    private List<Part> disks(Call call) {
        return call.array("DataDisk").asList().stream()
                .map(disk -> part(call, "dataDisk", Disk.system(disk.getAsJsonObject(), 1)))
                .toList();
    }

    private Part part(Call call, String resource, Disk disk) {
        double price = disk.price() * market.in(call.store()).level(disk.category());
        return new Part(resource, price, price);
    }

    private Spec type(Call call) {
        if (call.text("InstanceType").isEmpty()) {
            throw Refusals.missing("InstanceType");
        }
        return market.types().find(call.text("InstanceType")).orElseThrow(() -> unknown(call.text("InstanceType")));
    }

    static Refusal unknown(String type) {
        return new Refusal(400, "InvalidInstanceType.ValueNotSupported",
                "The specified InstanceType does not exist or is not sold here: " + type + ".");
    }

    private static JsonObject sum(List<Part> parts, long times) {
        double original = parts.stream().mapToDouble(Part::original).sum();
        double trade = parts.stream().mapToDouble(Part::trade).sum();
        JsonObject price = numbers(original * times, trade * times);
        price.addProperty("Currency", "CNY");
        price.add("DetailInfos", Json.nested("DetailInfo", Json.list(parts.stream().map(part -> {
            JsonObject detail = numbers(part.original() * times, part.trade() * times);
            detail.addProperty("Resource", part.resource());
            return detail;
        }).toArray(JsonObject[]::new))));
        return price;
    }

    private static JsonObject numbers(double original, double trade) {
        JsonObject numbers = new JsonObject();
        numbers.addProperty("OriginalPrice", money(original));
        numbers.addProperty("DiscountPrice", money(original).subtract(money(trade)));
        numbers.addProperty("TradePrice", money(trade));
        return numbers;
    }

    static BigDecimal money(double value) {
        return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** A point an hour and zone, the youngest first, of the last three hours unless a window is given. */
    private JsonObject history(Call call) {
        Spec type = type(call);
        long to = Math.min(call.now(), call.time("EndTime").orElse(call.now()));
        long from = call.time("StartTime").orElse(to - 3 * 3_600_000L);
        Today today = market.in(call.store());
        List<JsonObject> points = new ArrayList<>();
        for (String zone : market.regions().of(call.store().region()).zones()) {
            boolean asked = call.text("ZoneId").isEmpty() || call.text("ZoneId").equals(zone);
            for (long time = to; asked && time > from && points.size() < MOST_POINTS; time -= 3_600_000L) {
                points.add(point(today, zone, type, time));
            }
        }
        JsonObject reply = new JsonObject();
        reply.addProperty("Currency", "CNY");
        reply.addProperty("NextOffset", 0);
        reply.add("SpotPrices", Json.nested("SpotPriceType", Json.list(points.toArray(JsonObject[]::new))));
        return reply;
    }

    private JsonObject point(Today today, String zone, Spec type, long time) {
        JsonObject point = new JsonObject();
        point.addProperty("ZoneId", zone);
        point.addProperty("InstanceType", type.instanceType());
        point.addProperty("NetworkType", "vpc");
        point.addProperty("IoOptimized", "optimized");
        point.addProperty("OriginPrice", money(today.price(type)));
        point.addProperty("SpotPrice", money(today.spotPrice(zone, type, time)));
        point.addProperty("Timestamp", Times.seconds(market.spotTurnBegan(zone, type, time)));
        return point;
    }
}
