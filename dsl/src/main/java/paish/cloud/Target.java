package paish.cloud;

import java.net.URI;
import java.util.Optional;

/**
 * Where calls go.
 *
 * @param endpoint replaces the table's endpoints for every product, e.g. {@code http://127.0.0.1:8080}; a sandbox needs it
 * @param profile the profile of {@code ~/.aliyun/config.json} whose credentials are used, else the default chain
 * @param key of a sandbox that has one of its own
 */
public record Target(Kind kind, Optional<URI> endpoint, Optional<String> profile, Optional<SandboxKey> key) {

    public enum Kind { SANDBOX, CLOUD }

    public Target {
        if (kind == Kind.SANDBOX && endpoint.isEmpty()) {
            throw new IllegalArgumentException("a sandbox has no address of its own: give its endpoint");
        }
        endpoint.ifPresent(Target::check);
    }

    public Target(Kind kind, Optional<URI> endpoint, Optional<String> profile) {
        this(kind, endpoint, profile, Optional.empty());
    }

    public static Target sandbox(URI endpoint) {
        return new Target(Kind.SANDBOX, Optional.of(endpoint), Optional.empty());
    }

    public static Target sandbox(URI endpoint, SandboxKey key) {
        return new Target(Kind.SANDBOX, Optional.of(endpoint), Optional.empty(), Optional.of(key));
    }

    public static Target cloud() {
        return new Target(Kind.CLOUD, Optional.empty(), Optional.empty());
    }

    private static void check(URI endpoint) {
        boolean http = "http".equalsIgnoreCase(endpoint.getScheme()) || "https".equalsIgnoreCase(endpoint.getScheme());
        boolean bare = endpoint.getPath() == null || endpoint.getPath().isEmpty() || endpoint.getPath().equals("/");
        if (!http || endpoint.getHost() == null || !bare || endpoint.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an endpoint is http://host:port or https://host:port without a path, not " + endpoint.getScheme()
                            + "://" + endpoint.getHost() + endpoint.getPath());
        }
    }
}
