package paish.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/** An access key that a sandbox accepts. */
public record Keys(String id, String secret) {

    /** Known to everybody: whoever is on this machine may use a sandbox that executes nothing. */
    public static final Keys PUBLIC = new Keys("sandbox-ak", "sandbox-sk");

    private static final int BYTES = 20;

    /** Nobody knows it who has not been told. By its id clients know it for a sandbox's. */
    public static Keys random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Keys("sandbox-exec", HexFormat.of().formatHex(secret));
    }

    @Override
    public String toString() {
        return "Keys[" + id + "]";
    }
}
