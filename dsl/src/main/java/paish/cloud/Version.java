package paish.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What paish calls itself towards the service. */
final class Version {

    private Version() {}

    static String agent() {
        try (InputStream in = Version.class.getResourceAsStream("version")) {
            return "paish/" + new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
