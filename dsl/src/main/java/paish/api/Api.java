package paish.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The products whose operations paish calls. A table is read when it is first asked for. */
public final class Api {

    private static final Map<String, String> VERSIONS = Map.of(
            "pai-dsw", "2022-01-01",
            "pai-dlc", "2020-12-03",
            "aiworkspace", "2021-02-04",
            "ecs", "2014-05-26",
            "vpc", "2016-04-28");

    private final Map<String, Product> read = new ConcurrentHashMap<>();

    /** The products' codes, in the order in which they are documented. */
    public List<String> codes() {
        return List.of("pai-dsw", "pai-dlc", "aiworkspace", "ecs", "vpc");
    }

    public Optional<Product> product(String code) {
        String version = VERSIONS.get(code);
        return version == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(code, c -> Product.read(c, version)));
    }

    /** @param id product and action, e.g. {@code pai-dsw:GetLifecycle} */
    public Optional<Operation> operation(String id) {
        int colon = id.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : product(id.substring(0, colon)).flatMap(p -> p.operation(id.substring(colon + 1)));
    }
}
