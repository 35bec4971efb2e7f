package paish.sandbox.execution;

import java.util.Map;

/**
 * A script on a machine: a command on an ECS instance or the command of a DLC pod.
 *
 * @param id names it among all tasks of the sandbox
 * @param executed whether it really runs; else it is simulated
 * @param directory in which it runs, or empty
 * @param environment variables that it gets besides the machine's own
 * @param files that are there before it begins, by their paths on the machine
 * @param begins virtual milliseconds
 * @param timeoutMs after so long it is ended, in virtual milliseconds
 * @param until virtual milliseconds at which it is ended whatever it does: it was stopped, or its machine went away
 */
public record Task(
        String id, boolean executed, String script, String directory, Map<String, String> environment, Map<String, byte[]> files,
        long begins, long timeoutMs, long until) {

    /** Names a variable: what is /tmp on the machine of an executed task is $PAISH_ROOT/tmp here. */
    public static final String ROOT = "PAISH_ROOT";

    /** For tasks that nothing ends from outside. */
    public static final long OPEN = Long.MAX_VALUE;

    /** When its time is over, were it begun then; {@link #OPEN} when it never is. */
    public long limit(long begun) {
        return timeoutMs > OPEN - begun ? OPEN : begun + timeoutMs;
    }
}
