package paish.cloud;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential with full jitter: anything between zero and a ceiling that doubles, from 0.2 s to 10 s. */
record Backoff(RandomGenerator random) {

    private static final long FIRST_MILLIS = 200;
    private static final long CEILING_MILLIS = 10_000;

    /** @param asked by the service; never undercut, and spread a little so that not all come back at once */
    Duration before(int attempt, Duration asked) {
        long ceiling = Math.min(CEILING_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
        long jitter = (long) (random.nextDouble() * ceiling);
        return asked.isZero() ? Duration.ofMillis(jitter) : asked.plusMillis(Math.min(jitter, asked.toMillis() / 4));
    }
}
