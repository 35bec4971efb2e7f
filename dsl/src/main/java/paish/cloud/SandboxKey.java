package paish.cloud;

import java.util.Map;
import java.util.Optional;

/** The access key of a sandbox. */
public record SandboxKey(String id, String secret) {

    /** Every sandbox accepts it that executes nothing. */
    static final SandboxKey PUBLIC = new SandboxKey("sandbox-ak", "sandbox-sk");

    /** So begin the ids of sandboxes' keys: no key of a real account is ever used on a sandbox. */
    private static final String BEGINNING = "sandbox-";

    /** The one that a sandbox has printed for those who are to use it. */
    static Optional<SandboxKey> of(Map<String, String> environment) {
        String id = environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", "");
        String secret = environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "");
        return id.startsWith(BEGINNING) && !secret.isEmpty() ? Optional.of(new SandboxKey(id, secret)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SandboxKey[" + id + "]";
    }
}
