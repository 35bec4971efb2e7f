package paish.ecs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Bench;
import paish.engine.Live;

/** What ECS offers now: types, zones with stock, prices. Nothing of it is remembered from one plan to the next. */
final class Market {

    private static final String AVAILABLE = "Available";

    private final Asking asking;
    private final Map<String, Object> body;

    /** @param body of the creation: the price depends on its disk and on how it is paid */
    Market(Live live, Map<String, Object> body) {
        this.body = body;
        this.asking = new Asking() {
            @Override
            public List<Map<String, Object>> rows(String region, String operation, Map<String, Object> parameters) {
                return live.rows(region, operation, parameters);
            }

            @Override
            public Map<String, Object> get(String region, String operation, Map<String, Object> parameters) {
                return live.get(region, operation, parameters).orElse(Map.of());
            }
        };
    }

    /** As it is during a run. */
    Market(Bench bench, Map<String, Object> body) {
        this.body = body;
        this.asking = new Asking() {
            @Override
            public List<Map<String, Object>> rows(String region, String operation, Map<String, Object> parameters) {
                return bench.rows(region, operation, parameters);
            }

            @Override
            public Map<String, Object> get(String region, String operation, Map<String, Object> parameters) {
                return bench.read(region, operation, parameters);
            }
        };
    }

    private interface Asking {

        List<Map<String, Object>> rows(String region, String operation, Map<String, Object> parameters);

        Map<String, Object> get(String region, String operation, Map<String, Object> parameters);
    }

    /** By their names; those that the region does not have are missing. */
    List<InstanceType> types(String region, List<String> names) {
        return asking.rows(region, "ecs:DescribeInstanceTypes", Map.of("InstanceTypes", names)).stream().map(InstanceType::of).toList();
    }

    /** Those that meet the need, the smallest first. */
    List<InstanceType> types(String region, MachineNeed need) {
        Map<String, Object> least = new LinkedHashMap<>(Map.of("MinimumCpuCoreCount", need.cpu(), "MinimumMemorySize", need.memory()));
        if (need.gpu() > 0) {
            least.put("MinimumGPUAmount", need.gpu());
        }
        return asking.rows(region, "ecs:DescribeInstanceTypes", least).stream()
                .map(InstanceType::of)
                .filter(need::isMetBy)
                .sorted(InstanceType.BY_SIZE)
                .toList();
    }

    /** The zones of the region in which the type is in stock, in the service's order. */
    List<String> zones(String region, String type) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of(
                "DestinationResource", "InstanceType", "InstanceType", type, "NetworkCategory", "vpc"));
        Optional.ofNullable(body.get("SpotStrategy")).ifPresent(s -> asked.put("SpotStrategy", s));
        List<String> zones = new ArrayList<>();
        for (Map<?, ?> zone : maps(asking.get(region, "ecs:DescribeAvailableResource", asked), "AvailableZones", "AvailableZone")) {
            boolean has = maps(zone, "AvailableResources", "AvailableResource").stream()
                    .flatMap(r -> maps(r, "SupportedResources", "SupportedResource").stream())
                    .anyMatch(s -> type.equals(s.get("Value")) && AVAILABLE.equals(s.get("Status")));
            if (has) {
                zones.add(String.valueOf(zone.get("ZoneId")));
            }
        }
        return zones;
    }

    /** Of a type now; empty where the service names none. */
    Optional<Price> price(String region, String type) {
        return price(region, "", type);
    }

    /** In each of the zones that has one; only the price of a spot instance is another in each. */
    Map<String, Price> prices(String region, String type, List<String> zones) {
        Map<String, Price> prices = new LinkedHashMap<>();
        Optional<Price> everywhere = spot().isPresent() || zones.isEmpty() ? Optional.empty() : price(region, "", type);
        zones.forEach(zone -> everywhere.or(() -> spot().flatMap(s -> price(region, zone, type))).ifPresent(p -> prices.put(zone, p)));
        return prices;
    }

    /** A spot instance costs what the market says, and never more than its limit or the list price; its disk is paid in full. */
    Optional<Price> price(String region, String zone, String type) {
        Optional<Trade> list = trade(region, "", type, Optional.empty());
        if (spot().isEmpty()) {
            return list.map(l -> new Price(l.all(), l.all(), true));
        }
        Optional<BigDecimal> limit = Optional.ofNullable(body.get("SpotPriceLimit")).map(l -> new BigDecimal(l.toString()));
        return list.flatMap(l -> trade(region, zone, type, spot()).map(now -> new Price(
                now.all().min(l.all()), l.besides().add(limit.map(l.machine()::min).orElse(l.machine())),
                limit.map(most -> now.machine().compareTo(most) <= 0).orElse(true))));
    }

    private Optional<String> spot() {
        return Optional.ofNullable(body.get("SpotStrategy")).map(String::valueOf);
    }

    /**
     * CNY an hour, with the system disk.
     *
     * @param most that it may come to while the instance lives
     * @param had whether it can be had: the service makes none where the market is above its limit
     */
    record Price(BigDecimal now, BigDecimal most, boolean had) {}

    /** @param machine without its disk */
    private record Trade(BigDecimal all, BigDecimal machine) {

        BigDecimal besides() {
            return all.subtract(machine);
        }
    }

    private Optional<Trade> trade(String region, String zone, String type, Optional<String> spot) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of(
                "ResourceType", "instance", "InstanceType", type, "PriceUnit", "Hour", "Period", 1));
        if (body.get("SystemDisk") instanceof Map<?, ?> disk) {
            asked.put("SystemDisk", Map.of(
                    "Category", disk.get("Category"), "Size", Integer.valueOf(String.valueOf(disk.get("Size")))));
        }
        image(region).ifPresent(id -> asked.put("ImageId", id));
        spot.ifPresent(s -> asked.put("SpotStrategy", s));
        if (!zone.isEmpty()) {
            asked.put("ZoneId", zone);
        }
        Map<String, Object> reply = asking.get(region, "ecs:DescribePrice", asked);
        return reply.get("PriceInfo") instanceof Map<?, ?> info && info.get("Price") instanceof Map<?, ?> price
                        && price.get("TradePrice") instanceof Number trade && "CNY".equals(price.get("Currency"))
                ? Optional.of(new Trade(new BigDecimal(trade.toString()), machine(price).orElseGet(() -> new BigDecimal(trade.toString()))))
                : Optional.empty();
    }

    private static Optional<BigDecimal> machine(Map<?, ?> price) {
        return maps(price, "DetailInfos", "DetailInfo").stream()
                .filter(detail -> "InstanceType".equalsIgnoreCase(String.valueOf(detail.get("Resource"))) && detail.get("TradePrice") instanceof Number)
                .map(detail -> new BigDecimal(detail.get("TradePrice").toString()))
                .findFirst();
    }

    /** DescribePrice page: the price of the system disk needs an image. */
    private Optional<String> image(String region) {
        Optional<String> given = Optional.ofNullable(body.get("ImageId")).map(String::valueOf);
        return given.or(() -> Optional.ofNullable(body.get("ImageFamily"))
                .map(family -> asking.get(region, "ecs:DescribeImageFromFamily", Map.of("ImageFamily", family)).get("Image"))
                .filter(Map.class::isInstance)
                .map(image -> ((Map<?, ?>) image).get("ImageId"))
                .map(String::valueOf));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> in, String outer, String inner) {
        return in.get(outer) instanceof Map<?, ?> found && found.get(inner) instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).<Map<?, ?>>map(m -> (Map<?, ?>) m).toList()
                : List.of();
    }
}
