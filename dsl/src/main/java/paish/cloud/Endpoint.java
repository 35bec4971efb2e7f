package paish.cloud;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import paish.api.Operation;
import paish.api.Product;
import paish.language.Suggestions;

/**
 * Where a product answers in a region.
 *
 * @param host with its port when that is not the scheme's own
 */
record Endpoint(String scheme, String host) {

    /**
     * @throws CallArgumentException when the product has no endpoint in the region. A cloud endpoint given by the user
     *     is taken at its word: private endpoints exist in regions that the public list does not have.
     */
    static Endpoint of(Target target, Product product, Operation operation, String region) {
        String listed = product.endpoints().get(region);
        boolean trusted = target.kind() == Target.Kind.CLOUD && target.endpoint().isPresent();
        if (listed == null && !trusted) {
            throw new CallArgumentException(operation.id(), List.of(unknown(product, region)));
        }
        return target.endpoint().map(Endpoint::of).orElseGet(() -> new Endpoint("https", listed));
    }

    private static Endpoint of(URI uri) {
        return new Endpoint(uri.getScheme().toLowerCase(), uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    private static Problem unknown(Product product, String region) {
        Optional<String> near = region == null ? Optional.empty() : Suggestions.nearest(region, product.endpoints().keySet());
        return new Problem("region", product.code() + " is not in region " + region + ", only in "
                + String.join(", ", new TreeSet<>(product.endpoints().keySet())), near);
    }
}
