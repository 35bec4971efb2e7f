package paish.shell.target;

import java.time.Duration;
import java.time.Instant;
import paish.engine.Time;

/**
 * The time of a sandbox whose clock runs faster than ours.
 *
 * @param real a moment of ours
 * @param service the sandbox's time at that moment
 */
record ServiceTime(Instant real, Instant service, double speed) implements Time {

    /** @param service the sandbox's time now */
    static ServiceTime from(Instant service, double speed) {
        return new ServiceTime(Instant.now(), service, speed);
    }

    @Override
    public Instant now() {
        return service.plusNanos((long) (Duration.between(real, Instant.now()).toNanos() * speed));
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(Math.max(1, Math.round(duration.toMillis() / speed)));
    }
}
