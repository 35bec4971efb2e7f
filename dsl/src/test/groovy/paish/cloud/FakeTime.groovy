package paish.cloud

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.CopyOnWriteArrayList

/** Time that passes only when somebody sleeps, or when the test says so. */
class FakeTime implements InstantSource, Sleeper {

    final List<Duration> slept = new CopyOnWriteArrayList<>()
    private Instant now = Instant.parse('2026-01-01T00:00:00Z')

    @Override
    synchronized Instant instant() {
        now
    }

    @Override
    synchronized void sleep(Duration time) {
        slept << time
        now += time
    }

    synchronized void pass(Duration time) {
        now += time
    }

    Settings settings(Map<String, String> environment = [:], Duration read = Duration.ofSeconds(5), long seed = 1) {
        new Settings(this, this, new Random(seed), Duration.ofSeconds(2), read, environment)
    }
}
