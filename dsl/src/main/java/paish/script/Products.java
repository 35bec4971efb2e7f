package paish.script;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.dlc.Dlc;
import paish.dsw.Dsw;
import paish.engine.Provisioner;
import paish.product.Product;

/** The products of the language, by the name of their block. A new product is one more line here. */
public final class Products {

    private final Map<String, Product> products = new LinkedHashMap<>();

    public Products() {
        List.of(new Dsw(InstantSource.system()), new Dlc()).forEach(p -> products.put(p.block().name(), p));
    }

    public Optional<Product> get(String kind) {
        return Optional.ofNullable(products.get(kind));
    }

    public List<Product> all() {
        return List.copyOf(products.values());
    }

    public List<String> kinds() {
        return List.copyOf(products.keySet());
    }

    public List<Provisioner> provisioners() {
        return products.values().stream().map(Product::provisioner).toList();
    }
}
