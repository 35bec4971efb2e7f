package paish.cloud;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast one product may be called: no limit until the service throttles, then half of what was sent, growing back
 * step by step until the limit no longer binds. A token bucket shared by all threads.
 */
final class Rate {

    /** A burst of refusals is one event: calls under way were sent at the old rate. */
    private static final long SETTLE_MICROS = 1_000_000;
    private static final double SLOWEST = 1;
    private static final double GROWTH_PER_SECOND = 1.1;
    /** Twice the rate that was refused: from there on the service decides again. */
    private static final double FREE = 2;

    private double perSecond = Double.POSITIVE_INFINITY;
    private double refused;
    private double tokens;
    private long filled;
    private long halved = Long.MIN_VALUE / 2;
    private long window;
    private int sent;
    private int sentBefore;

    /** Takes a turn. @return how long to wait before using it */
    synchronized Duration take(Instant at) {
        long now = micros(at);
        count(now);
        if (perSecond == Double.POSITIVE_INFINITY) {
            return Duration.ZERO;
        }
        grow(now);
        tokens -= 1;
        return tokens >= 0 || perSecond == Double.POSITIVE_INFINITY
                ? Duration.ZERO
                : Duration.ofNanos((long) (-tokens / perSecond * 1e9));
    }

    synchronized void throttled(Instant at) {
        long now = micros(at);
        if (now - halved < SETTLE_MICROS) {
            return;
        }
        halved = now;
        refused = Math.min(perSecond, Math.max(Math.max(sent, sentBefore), SLOWEST));
        perSecond = Math.max(SLOWEST, refused / 2);
        tokens = Math.min(tokens, 0);
        filled = now;
    }

    synchronized double perSecond() {
        return perSecond;
    }

    private void grow(long now) {
        double seconds = Math.max(0, now - filled) / 1e6;
        filled = Math.max(filled, now);
        tokens = Math.min(perSecond, tokens + seconds * perSecond);
        perSecond *= Math.pow(GROWTH_PER_SECOND, seconds);
        if (perSecond >= FREE * refused) {
            perSecond = Double.POSITIVE_INFINITY;
            tokens = 0;
        }
    }

    /** Calls of this second and of the one before: what is halved at the first refusal. */
    private void count(long now) {
        long second = now / 1_000_000;
        if (second != window) {
            sentBefore = second == window + 1 ? sent : 0;
            sent = 0;
            window = second;
        }
        sent++;
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
