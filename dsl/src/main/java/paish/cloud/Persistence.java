package paish.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Repeats what may be repeated: reads as the table of reactions says, mutating calls only when the gateway itself
 * turned them away.
 */
final class Persistence {

    /** In all; about 3 s of back-off on average, and less than 7 s. */
    private static final int READ_ATTEMPTS = 6;
    /** Throttling passes, and an hour's queue of creations should not fail for it. */
    private static final int THROTTLED_ATTEMPTS = 10;
    /** Longer waits are for a person to decide. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Settings settings;
    private final Backoff backoff;
    private final Map<String, Rate> rates = new ConcurrentHashMap<>();
    private volatile Reactions reactions;

    Persistence(Settings settings) {
        this.settings = settings;
        this.backoff = new Backoff(settings.random());
    }

    Map<String, Object> run(Outgoing request, Supplier<Map<String, Object>> attempt) {
        Rate rate = rates.computeIfAbsent(request.operation().product(), product -> new Rate());
        for (int attempts = 1; ; attempts++) {
            sleep(request, rate.take(settings.clock().instant()));
            try {
                return attempt.get();
            } catch (CloudException e) {
                Reaction reaction = reactions().to(e);
                if (reaction == Reaction.SLOW_DOWN) {
                    rate.throttled(settings.clock().instant());
                }
                if (!mayRepeat(request, e, reaction, attempts)) {
                    throw e;
                }
                sleep(request, backoff.before(attempts, e.failure().retryAfter()));
            }
        }
    }

    private static boolean mayRepeat(Outgoing request, CloudException e, Reaction reaction, int attempts) {
        if (e.failure().retryAfter().compareTo(LONGEST_WAIT) > 0 || Thread.currentThread().isInterrupted()) {
            return false;
        }
        boolean harmless = !request.operation().mutates() || e.outcome() == Outcome.REJECTED;
        return switch (reaction) {
            case SLOW_DOWN -> harmless && attempts < THROTTLED_ATTEMPTS;
            case RETRY -> harmless && attempts < READ_ATTEMPTS;
            default -> false;
        };
    }

    private void sleep(Outgoing request, Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            settings.sleeper().sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // Only waits between attempts get here, and what was sent before was refused.
            throw new CloudException(Failure.of(request.operation().id(), request.region(),
                    request.operation().mutates(), Outcome.NOT_SENT, "Interrupted", "interrupted before it was sent"));
        }
    }

    private Reactions reactions() {
        Reactions known = reactions;
        if (known == null) {
            known = Reactions.read();
            reactions = known;
        }
        return known;
    }
}
