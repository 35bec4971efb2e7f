package paish.shell.target;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import paish.engine.Time;

/** Asks a sandbox of somebody else's, once, how fast its clock runs. */
final class SandboxClock {

    private static final int PATIENCE_MILLIS = 2000;

    private SandboxClock() {}

    /** 1 where nothing answers as a sandbox would. */
    static double speedAt(URI endpoint) {
        return at(endpoint) instanceof ServiceTime service ? service.speed() : 1;
    }

    /** Our own time where nothing answers as a sandbox would: the calls themselves will say what is wrong. */
    static Time at(URI endpoint) {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.resolve("/_sandbox/clock").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (Reader reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                JsonObject clock = JsonParser.parseReader(reader).getAsJsonObject();
                double speed = clock.get("speed").getAsDouble();
                return speed > 0 ? ServiceTime.from(Instant.parse(clock.get("now").getAsString()), speed) : Time.SYSTEM;
            }
        } catch (IOException | RuntimeException e) {
            return Time.SYSTEM;
        }
    }
}
