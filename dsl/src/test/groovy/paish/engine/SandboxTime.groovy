package paish.engine

import paish.sandbox.Client

import java.time.Duration
import java.time.Instant

/** Sleeping moves the sandbox's clock on and takes no time. */
class SandboxTime implements Time {

    Client client
    Instant now = Instant.parse('2026-11-20T08:00:00Z')
    List<Duration> slept = []
    Closure onSleep = {}

    Instant now() {
        now
    }

    void sleep(Duration duration) {
        slept << duration
        now += duration
        client.advance("${duration.toMillis()}ms")
        onSleep()
    }
}
