package paish.cloud;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The proxy for an endpoint, from the environment variables that every tool knows; the core library reads none. */
final class Proxies {

    private Proxies() {}

    static Optional<String> of(Map<String, String> environment, Endpoint endpoint) {
        String host = endpoint.host().replaceAll(":\\d+$", "");
        if (isLocal(host) || isExcepted(host, value(environment, "NO_PROXY").orElse(""))) {
            return Optional.empty();
        }
        Optional<String> proxy = value(environment, endpoint.scheme().equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY");
        return proxy.map(p -> p.contains("://") ? p : "http://" + p);
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean isExcepted(String host, String list) {
        return Arrays.stream(list.split(","))
                .map(e -> e.trim().replaceFirst("^\\*?\\.", ""))
                .filter(e -> !e.isEmpty())
                .anyMatch(e -> e.equals("*") || host.equals(e) || host.endsWith("." + e));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name.toLowerCase(), name)
                .map(environment::get)
                .filter(v -> v != null && !v.isBlank())
                .findFirst();
    }
}
