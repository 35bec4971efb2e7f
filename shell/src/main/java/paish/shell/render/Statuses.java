package paish.shell.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.engine.Lifecycle;
import paish.product.Product;
import paish.script.Products;

/** What statuses mean, as the products' own tables say; read when the first one is shown. */
final class Statuses {

    private final Function<String, Optional<Lifecycle>> lifecycles;
    private final Map<String, Optional<Lifecycle>> read = new HashMap<>();

    Statuses() {
        this(kind -> new Products().get(kind).filter(Product::provisions).map(Product::provisioner).map(p -> p.lifecycle()));
    }

    Statuses(Function<String, Optional<Lifecycle>> lifecycles) {
        this.lifecycles = lifecycles;
    }

    /** @param kind {@code dsw}, {@code dlc}, …; of any other nothing is known */
    Standing of(String kind, String status) {
        return read.computeIfAbsent(kind, lifecycles).map(l -> Standing.of(status, l)).orElse(Standing.UNKNOWN);
    }
}
