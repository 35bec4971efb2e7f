package paish.engine

import java.time.Duration
import java.time.Instant
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit

/** The background's time: it rests until the next step, and a step ends when it rests again or has nothing left to do. */
class SteppedTime implements Time {

    SandboxTime clock
    List<Duration> rests = [].asSynchronized()
    private final Semaphore resting = new Semaphore(0)
    private final Semaphore going = new Semaphore(0)

    Instant now() {
        clock.now()
    }

    void sleep(Duration duration) {
        rests << duration
        resting.release()
        going.acquire()
        clock.sleep(duration)
    }

    /** One rest and the look after it. */
    void step() {
        assert resting.tryAcquire(10, TimeUnit.SECONDS)
        going.release()
        rested()
    }

    /** Waits for the look that is under way. */
    void rested() {
        long until = System.nanoTime() + 20_000_000_000L
        while (!resting.tryAcquire(5, TimeUnit.MILLISECONDS)) {
            if (!watching()) {
                return
            }
            assert System.nanoTime() < until
        }
        resting.release()
    }

    static boolean watching() {
        Thread.allStackTraces.keySet().any { it.name == 'paish-watches' && it.alive }
    }
}
