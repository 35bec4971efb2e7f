package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.ecs.Market.Stock;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.rpc.Rows;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;
import paish.sandbox.wire.Refusal;

/** What can be had in which zone. */
record Offers(Market market) {

    void into(Operations operations) {
        operations.full("ecs:DescribeAvailableResource", this::available);
    }

    private JsonObject available(Call call) {
        String wanted = call.text("DestinationResource");
        if (!List.of("Zone", "InstanceType", "SystemDisk", "DataDisk", "IoOptimized", "Network").contains(wanted)) {
            throw new Refusal(400, "Invalid.Param", "The input parameter DestinationResource is not valid: " + wanted + ".");
        }
        Today today = market.in(call.store());
        return new Rows(call, "AvailableZones", "AvailableZone", 100).all(zones(call).stream()
                .flatMap(zone -> zone(call, today, zone, wanted).stream()));
    }

    private List<String> zones(Call call) {
        List<String> zones = market.regions().of(call.store().region()).zones();
        if (call.text("ZoneId").isEmpty()) {
            return zones;
        }
        if (!zones.contains(call.text("ZoneId"))) {
            throw Refusals.notFound("InvalidZoneId.NotFound", call.text("ZoneId"));
        }
        return List.of(call.text("ZoneId"));
    }

    /** A zone that sells none of what is asked for is left out. */
    private Optional<JsonObject> zone(Call call, Today today, String zone, String wanted) {
        boolean spot = Spot.asked(call);
        List<Spec> types = market.types().all().stream()
                .filter(t -> market.sells(zone, t))
                .filter(t -> call.text("InstanceType").isEmpty() || t.instanceType().equals(call.text("InstanceType")))
                .filter(t -> !call.has("Cores") || t.cpu() == call.number("Cores", 0))
                .filter(t -> !call.has("Memory") || t.memory() == call.parameters().get("Memory").getAsDouble())
                .toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<Stock> stocks = types.stream().map(t -> today.stock(zone, t, spot)).toList();
        Stock best = stocks.stream().min(Comparator.naturalOrder()).orElse(Stock.WITHOUT);
        JsonObject row = status(new JsonObject(), best);
        row.addProperty("RegionId", call.store().region());
        row.addProperty("ZoneId", zone);
        if (!wanted.equals("Zone")) {
            JsonObject resource = new JsonObject();
            resource.addProperty("Type", wanted);
            Stream<JsonObject> supported = switch (wanted) {
                case "InstanceType" -> IntStream.range(0, types.size())
                        .mapToObj(i -> value(types.get(i).instanceType(), stocks.get(i)));
                case "Network" -> Stream.of(value("vpc", Stock.WITH));
                case "IoOptimized" -> Stream.of(value("optimized", Stock.WITH));
                default -> Disk.SOLD.keySet().stream().map(d -> disk(d, wanted));
            };
            resource.add("SupportedResources", Json.nested("SupportedResource", Json.list(supported.toArray(JsonObject[]::new))));
            row.add("AvailableResources", Json.nested("AvailableResource", Json.list(resource)));
        }
        return Optional.of(row);
    }

    private static JsonObject disk(String category, String wanted) {
        JsonObject disk = value(category, Stock.WITH);
        disk.addProperty("Min", wanted.equals("SystemDisk") ? 20 : 1);
        disk.addProperty("Max", wanted.equals("SystemDisk") ? Disk.LARGEST : 65_536);
        disk.addProperty("Unit", "GiB");
        return disk;
    }

    private static JsonObject value(String value, Stock stock) {
        JsonObject row = new JsonObject();
        row.addProperty("Value", value);
        return status(row, stock);
    }

    private static JsonObject status(JsonObject row, Stock stock) {
        row.addProperty("Status", stock.status());
        row.addProperty("StatusCategory", stock.category());
        return row;
    }
}
