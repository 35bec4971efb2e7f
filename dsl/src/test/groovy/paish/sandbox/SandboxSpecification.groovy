package paish.sandbox

import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Instant
import java.time.InstantSource

/** A sandbox with a clock that stands still until it is told to advance. */
abstract class SandboxSpecification extends Specification {

    @TempDir
    Path state

    Instant instant = Instant.parse('2026-11-20T08:00:00Z')
    InstantSource time = { instant } as InstantSource

    @AutoCleanup
    Sandbox sandbox

    Client client

    def setup() {
        sandbox = start('')
        client = clientOf(sandbox)
    }

    Sandbox start(String faults, double speed = 1) {
        Sandbox.start(new SandboxOptions(0, state, faults, speed, 7, time))
    }

    Client clientOf(Sandbox sandbox) {
        new Client(endpoint: sandbox.endpoint(), time: time)
    }
}
