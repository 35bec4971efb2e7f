package paish.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How a sandbox is started.
 *
 * @param port 0 for any free one
 * @param state the folder of the state; several sandboxes may share it
 * @param faults {@code Operation:kind[:probability[:argument]]}, comma-separated, or empty
 * @param clockSpeed virtual seconds in a real second
 * @param seed makes the faults repeatable
 * @param time real time: signatures are checked against it, the virtual clock is driven by it
 */
public record SandboxOptions(
        int port, Path state, String faults, double clockSpeed, long seed, InstantSource time) {

    public SandboxOptions {
        if (clockSpeed <= 0) {
            throw new IllegalArgumentException("the clock's speed must be above 0, not " + clockSpeed);
        }
    }

    /** The sandbox that a shell brings along: any port, no faults, a virtual minute in a second. */
    public static SandboxOptions embedded(Path state) {
        return new SandboxOptions(0, state, "", 60, 1, InstantSource.system());
    }
}
