package paish.sandbox.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Virtual milliseconds as the services write times. */
public final class Times {

    private Times() {
    }

    /** {@code 2021-01-12T14:36:01Z} */
    public static String seconds(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 2021-01-12T14:36:01.123Z}, as AIWorkspace has them. */
    public static String milliseconds(long milliseconds) {
        String seconds = seconds(milliseconds);
        return "%s.%03dZ".formatted(seconds.substring(0, seconds.length() - 1), Math.floorMod(milliseconds, 1000L));
    }
}
