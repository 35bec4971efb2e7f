package paish.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.engine.Live;

/** The specs of a region. Both accelerator types are asked for: a name does not tell which one a spec has. */
public final class Specs {

    /** The only list with prices. */
    public static final String DSW = "pai-dsw:ListEcsSpecs";

    public static final String DLC = "pai-dlc:ListEcsSpecs";

    private final List<List<Map<String, Object>>> lists;

    private Specs(List<List<Map<String, Object>>> lists) {
        this.lists = lists;
    }

    public static Specs of(String operation, String region, Live live) {
        return new Specs(Stream.of("CPU", "GPU")
                .map(type -> live.rows(region, operation, Map.of("AcceleratorType", type)))
                .toList());
    }

    public Optional<Spec> find(String type) {
        return lists.stream()
                .flatMap(List::stream)
                .filter(row -> type.equals(row.get("InstanceType")))
                .findFirst()
                .map(Spec::of);
    }

    public List<String> types() {
        return all().map(Spec::type).toList();
    }

    /** What could be used instead, the cheapest first. */
    public List<String> availableLike(Spec other, boolean spot) {
        return all().filter(s -> s.accelerator().equals(other.accelerator()) && s.available())
                .filter(s -> !spot || s.spotStock().equals("WithStock"))
                .sorted(Comparator.comparing((Spec s) -> s.price().orElse(BigDecimal.ZERO)))
                .map(Spec::type)
                .limit(3)
                .toList();
    }

    private Stream<Spec> all() {
        return lists.stream().flatMap(List::stream).map(Spec::of);
    }
}
