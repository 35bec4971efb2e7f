package paish.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.api.Api;
import paish.api.Operation;
import paish.api.Product;

/** Finds the operation by version and action, and holds that method and path agree with it. */
public final class Router {

    /** Kept here as well so that a call to one product reads one table only. */
    static final Map<String, String> PRODUCTS = Map.of(
            "2022-01-01", "pai-dsw",
            "2020-12-03", "pai-dlc",
            "2021-02-04", "aiworkspace",
            "2014-05-26", "ecs",
            "2016-04-28", "vpc");

    private final Api api;

    public Router(Api api) {
        this.api = api;
    }

    public Route route(Incoming request) {
        String version = request.header("x-acs-version");
        String action = request.header("x-acs-action");
        Product product = Optional.ofNullable(PRODUCTS.get(version))
                .flatMap(api::product)
                .orElseThrow(() -> notFound(action, version));
        Operation operation = product.operation(action).orElseThrow(() -> notFound(action, version));
        Map<String, String> path = variables(operation.path(), request.path())
                .orElseThrow(() -> notFound(action, version));
        if (!operation.method().equals(request.method())) {
            throw new Refusal(405, "UnsupportedHTTPMethod",
                    action + " takes " + operation.method() + ", not " + request.method() + ".");
        }
        return new Route(product, operation, path);
    }

    private static Refusal notFound(String action, String version) {
        return new Refusal(404, "InvalidApi.NotFound",
                "Specified api is not found, please check your url, action " + action + " and version " + version + ".");
    }

    private static Optional<Map<String, String>> variables(String template, String path) {
        String[] expected = template.split("/");
        String[] actual = path.split("/");
        if (expected.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < expected.length; i++) {
            String segment = Percent.decodeSegment(actual[i]);
            if (expected[i].startsWith("{")) {
                values.put(expected[i].substring(1, expected[i].length() - 1), segment);
            } else if (!expected[i].equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
