package paish.shell.target;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.option.Endpoint;
import paish.shell.option.Options;

/**
 * The account that is meant: the sandbox, unless somebody says cloud.
 *
 * @param endpoint replaces the service's addresses; a sandbox without one is the embedded one
 * @param credentials the profile whose keys are used on the cloud
 */
public record Where(Kind kind, Optional<URI> endpoint, Optional<String> credentials) {

    public enum Kind {
        SANDBOX,
        CLOUD
    }

    /** A flag goes before the environment, and that before the profile. */
    public static Where of(Options options, Map<String, String> environment, Profile profile) {
        Kind kind = options.cloud()
                ? Kind.CLOUD
                : variable(environment, "PAISH_TARGET").map(v -> kind("PAISH_TARGET", v))
                        .or(() -> profile.target().map(v -> kind("the profile's target", v)))
                        .orElse(Kind.SANDBOX);
        Optional<URI> endpoint = options.endpoint()
                .or(() -> variable(environment, "PAISH_ENDPOINT").map(v -> Endpoint.parse("PAISH_ENDPOINT", v)))
                .or(() -> profile.endpoint().map(v -> Endpoint.parse("the profile's endpoint", v)));
        if (kind == Kind.SANDBOX && profile.name().isPresent() && !profile.known()) {
            throw new Failure(Exit.INVALID, "there is no profile '" + profile.name().get() + "'",
                    "profiles are properties of the file config in PAISH_HOME, such as profile.ci.region=cn-hangzhou");
        }
        Where where = new Where(kind, endpoint, profile.credentials());
        if (options.exec() && !where.embedded()) {
            throw new Failure(Exit.INVALID, "--exec runs scripts on this machine, and is for the embedded sandbox only; meant is "
                    + endpoint.map(uri -> "the sandbox at " + uri).filter(text -> kind == Kind.SANDBOX).orElse("the cloud"),
                    kind == Kind.CLOUD ? "leave out --exec or the cloud" : "start that one with: paish sandbox --exec");
        }
        return where;
    }

    /** Whether a sandbox of our own is meant. */
    boolean embedded() {
        return kind == Kind.SANDBOX && endpoint.isEmpty();
    }

    /** How much faster than ours the service's time runs. */
    public double clockSpeed(LocalSandbox local) {
        return kind == Kind.CLOUD ? 1 : endpoint.map(SandboxClock::speedAt).orElse(local.clockSpeed());
    }

    /** What said that this account is meant, for people. */
    public static String origin(Options options, Map<String, String> environment, Profile profile) {
        return options.cloud() ? "--cloud"
                : variable(environment, "PAISH_TARGET").isPresent() ? "environment, PAISH_TARGET"
                : profile.target().isPresent() ? "profile " + profile.name().orElse("default")
                : "the default";
    }

    /** The account under which the journal keeps its records: the same text for the same account. */
    public String account(LocalSandbox local) {
        String which = endpoint.map(URI::toString)
                .orElseGet(() -> embedded() ? local.state().toAbsolutePath().normalize().toString() : credentials.orElse("default"));
        return word() + ":" + which;
    }

    /** {@code sandbox} or {@code cloud}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }

    private static Kind kind(String origin, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "sandbox" -> Kind.SANDBOX;
            case "cloud" -> Kind.CLOUD;
            default -> throw new Failure(Exit.INVALID, origin + " is '" + value + "', which is no target", "sandbox or cloud");
        };
    }
}
