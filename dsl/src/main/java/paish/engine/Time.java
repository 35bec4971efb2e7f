package paish.engine;

import java.time.Duration;
import java.time.Instant;

/** The service's time. A sandbox whose clock runs faster scales it; tests advance it by hand. */
public interface Time {

    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis());
        }
    };

    Instant now();

    void sleep(Duration duration) throws InterruptedException;
}
