package paish.sandbox

import java.nio.file.Path
import java.security.SecureRandom
import java.time.Instant
import java.time.InstantSource

/** A sandbox in a process of its own, that says where it is and with which secret. */
class Killable {

    static void main(String[] args) {
        def time = { Instant.parse(args[1]) } as InstantSource
        def sandbox = Sandbox.start(new SandboxOptions(0, Path.of(args[0]), '', 1, 7, time).executing(Keys.random(new SecureRandom())))
        println "${sandbox.endpoint()} ${sandbox.keys().secret()}"
        System.out.flush()
        Thread.sleep(600_000)
    }
}
