package paish.cloud;

import java.time.Duration;

/** Waits; a test's one only notes how long. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration time) throws InterruptedException;
}
