package paish.ecs;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import paish.engine.Cost;

/**
 * How long an instance lives at the most, which bounds what it can cost: whatever becomes of paish, the service releases
 * it by itself after that.
 */
record Lifespan(EcsTerms terms) {

    /** Created, booted, Cloud Assistant there; and afterwards released. */
    static final Duration AROUND = Duration.ofMinutes(20);
    static final Duration STARTUP = Duration.ofMinutes(2);
    /**
     * RunInstances page: AutoReleaseTime is at least half an hour ahead; its seconds are cut off. A call that is throttled
     * may arrive minutes after it was written.
     */
    private static final Duration LEAST = Duration.ofMinutes(40);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** Empty where the instance is kept. */
    Optional<Duration> most() {
        Duration needed = terms.timeout().plus(AROUND);
        return terms.keep() ? Optional.empty() : Optional.of(needed.compareTo(LEAST) > 0 ? needed : LEAST);
    }

    /** The value of AutoReleaseTime for an instance that is created now. */
    Optional<String> end(Instant now) {
        return most().map(most -> FORM.format(now.plus(most).truncatedTo(ChronoUnit.MINUTES)));
    }

    /** @param hourly of the first place that is tried, and {@code dearest} of all */
    Cost cost(BigDecimal hourly, BigDecimal dearest) {
        Cost first = Cost.of(hourly, terms.duration().map(STARTUP::plus).or(() -> most().map(m -> STARTUP.plus(terms.timeout()))), false);
        Cost worst = Cost.of(dearest, most(), false);
        return new Cost(first.hourly(), first.expected(), worst.worst(), false);
    }
}
