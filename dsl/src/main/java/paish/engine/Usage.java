package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much of a resource has been used, as its product shows it.
 *
 * @param counts whether its price an hour counts now
 * @param since when it began to; empty where nothing says so
 * @param ran in all, as the service counts it; empty where it does not, so that only the time since then is known
 * @param owner empty text where nothing says so
 * @param notes what else costs, and what is not known
 */
public record Usage(boolean counts, Optional<Instant> since, Optional<Duration> ran, String owner, List<String> notes) {

    /** As far as it is known. */
    public Duration ran(Instant now) {
        return ran.or(() -> since.filter(begun -> begun.isBefore(now)).map(begun -> Duration.between(begun, now))).orElse(Duration.ZERO);
    }
}
