package paish.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names as parts of file names, and as positions in a file. */
final class Fingerprint {

    private Fingerprint() {}

    static String text(String... parts) {
        return HexFormat.of().formatHex(digest(String.join("\n", parts)), 0, 12);
    }

    /** Two names would have to share 62 bits to wait for each other. */
    static long number(String name) {
        return ByteBuffer.wrap(digest(name)).getLong() >>> 2;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
