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

    /** Of a rung's type now; empty where the service names none. */
    Optional<Price> price(String region, String type) {
        Optional<BigDecimal> list = trade(region, type, Optional.empty());
        Optional<String> spot = Optional.ofNullable(body.get("SpotStrategy")).map(String::valueOf);
        if (spot.isEmpty()) {
            return list.map(l -> new Price(l, l));
        }
        // A spot instance costs what the market says, and never more than its limit or the list price.
        Optional<BigDecimal> most = Optional.ofNullable(body.get("SpotPriceLimit")).map(l -> new BigDecimal(l.toString())).or(() -> list);
        return trade(region, type, spot).flatMap(now -> most.map(m -> new Price(now.min(m), m)));
    }

    /**
     * CNY an hour, with the system disk.
     *
     * @param most that it may come to while the instance lives
     */
    record Price(BigDecimal now, BigDecimal most) {}

    private Optional<BigDecimal> trade(String region, String type, Optional<String> spot) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of(
                "ResourceType", "instance", "InstanceType", type, "PriceUnit", "Hour", "Period", 1));
        if (body.get("SystemDisk") instanceof Map<?, ?> disk) {
            asked.put("SystemDisk", Map.of(
                    "Category", disk.get("Category"), "Size", Integer.valueOf(String.valueOf(disk.get("Size")))));
        }
        image(region).ifPresent(id -> asked.put("ImageId", id));
        spot.ifPresent(s -> asked.put("SpotStrategy", s));
        Map<String, Object> reply = asking.get(region, "ecs:DescribePrice", asked);
        return reply.get("PriceInfo") instanceof Map<?, ?> info && info.get("Price") instanceof Map<?, ?> price
                        && price.get("TradePrice") instanceof Number trade && "CNY".equals(price.get("Currency"))
                ? Optional.of(new BigDecimal(trade.toString()))
                : Optional.empty();
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
