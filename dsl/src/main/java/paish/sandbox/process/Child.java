package paish.sandbox.process;

import java.util.OptionalInt;
import java.util.stream.Stream;
import paish.sandbox.execution.Task;

/**
 * A task's process.
 *
 * @param region whose records it is in
 * @param recording of its output
 */
record Child(String region, Task task, Process process, Thread recording, String mark) {

    private static final long PATIENCE_MS = 2_000;

    boolean exited() {
        return !process.isAlive();
    }

    OptionalInt exitCode() {
        return exited() ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** With all that it has started; afterwards its output is whole. */
    void end() {
        new Family(Stream.of(process.toHandle()), mark + "\0").end();
        try {
            recording.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
