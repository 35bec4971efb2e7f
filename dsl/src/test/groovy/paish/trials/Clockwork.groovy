package paish.trials

import groovy.transform.CompileStatic
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.temporal.ChronoUnit
import paish.cloud.Sleeper
import paish.engine.Time

/** One clock for the sandbox, the client and every engine of a trial. It stands still until somebody sleeps. */
@CompileStatic
class Clockwork implements Time, InstantSource, Sleeper {

    private final Closure<?> advance
    private Instant at

    /** @param advance moves the sandbox's own clock by a duration */
    Clockwork(Instant begin, Closure<?> advance) {
        this.at = begin.truncatedTo(ChronoUnit.MILLIS)
        this.advance = advance
    }

    @Override
    synchronized Instant now() {
        at
    }

    @Override
    Instant instant() {
        now()
    }

    /** Those who sleep at once sleep side by side, not one after the other. */
    @Override
    void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException()
        }
        reach(now() + duration)
        Thread.yield()
    }

    /** Another process has moved the sandbox's clock. */
    synchronized void catchUp(Instant now) {
        at = now > at ? now : at
    }

    private synchronized void reach(Instant then) {
        if (then > at) {
            advance.call(Duration.between(at, then))
            at = then
        }
    }
}
