package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which resources have been on their way in one status for so long that it is worth a few calls to ask why: once for
 * each status, and of many only a few, which most likely stand for the same reason.
 */
final class Standstill {

    private static final int MOST = 3;

    /** A start takes two to five minutes in all. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Map<Watched, Instant> since = new HashMap<>();
    private int asked;

    void changed(Watched watched, Instant now) {
        since.put(watched, now);
    }

    boolean isWorthALook(Watched watched, Instant now) {
        boolean worth = asked < MOST
                && watched.lifecycle().moving().contains(watched.status())
                && since.containsKey(watched)
                && !now.isBefore(since.get(watched).plus(LONG));
        if (worth) {
            since.remove(watched);
            asked++;
        }
        return worth;
    }
}
