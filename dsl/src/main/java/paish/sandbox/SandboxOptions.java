package paish.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a sandbox is started.
 *
 * @param port 0 for any free one
 * @param state the folder of the state; several sandboxes may share it
 * @param faults {@code Operation:kind[:probability[:argument]]}, comma-separated, or empty
 * @param clockSpeed virtual seconds in a real second
 * @param seed makes the faults repeatable
 * @param time real time: signatures are checked against it, the virtual clock is driven by it
 * @param executing the keys that are accepted instead of the public ones by a sandbox that really executes scripts,
 *     with the rights of whoever has started it; empty: nothing is ever executed
 */
public record SandboxOptions(
        int port, Path state, String faults, double clockSpeed, long seed, InstantSource time, Optional<Keys> executing) {

    public SandboxOptions {
        if (clockSpeed <= 0) {
            throw new IllegalArgumentException("the clock's speed must be above 0, not " + clockSpeed);
        }
    }

    public SandboxOptions(int port, Path state, String faults, double clockSpeed, long seed, InstantSource time) {
        this(port, state, faults, clockSpeed, seed, time, Optional.empty());
    }

    /** The same, but scripts are really executed. */
    public SandboxOptions executing(Keys keys) {
        return new SandboxOptions(port, state, faults, clockSpeed, seed, time, Optional.of(keys));
    }

    /** The sandbox that a shell brings along: any port, no faults, a virtual minute in a second. */
    public static SandboxOptions embedded(Path state) {
        return new SandboxOptions(0, state, "", 60, 1, InstantSource.system());
    }
}
