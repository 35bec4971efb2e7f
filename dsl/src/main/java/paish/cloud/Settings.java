package paish.cloud;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What a client takes from outside.
 *
 * @param random for the jitter of back-off; shared by all threads, so a thread-safe one
 * @param connect until a connection is up, TLS included in the read time-out
 * @param read between two packets of a reply
 * @param environment for {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}
 */
public record Settings(
        InstantSource clock,
        Sleeper sleeper,
        RandomGenerator random,
        Duration connect,
        Duration read,
        Map<String, String> environment) {

    /** The system's clock and sleep, connect 15 s, read 30 s. */
    public static Settings standard() {
        return new Settings(
                InstantSource.system(),
                time -> Thread.sleep(time.toMillis()),
                new Random(),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                System.getenv());
    }
}
