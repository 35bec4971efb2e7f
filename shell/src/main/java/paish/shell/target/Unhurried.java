package paish.shell.target;

import java.time.Duration;
import java.time.Instant;
import paish.engine.Time;

/** For what looks in the background: a sandbox's clock may run so fast that a rest of its time is none of ours. */
record Unhurried(Time time) implements Time {

    private static final Duration LEAST = Duration.ofMillis(200);

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        long began = System.nanoTime();
        time.sleep(duration);
        long left = LEAST.toNanos() - (System.nanoTime() - began);
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left).toMillis());
        }
    }
}
