package paish.sandbox.execution;

import java.util.Map;

/**
 * A script on a machine: a command on an ECS instance or the command of a DLC pod.
 *
 * @param id names it among all tasks of the sandbox
 * @param directory in which it runs, or empty
 * @param environment variables that it gets besides the machine's own
 * @param begins virtual milliseconds
 * @param timeoutMs after so long it is ended, in virtual milliseconds
 * @param until virtual milliseconds at which it is ended whatever it does: it was stopped, or its machine went away
 */
public record Task(
        String id, String script, String directory, Map<String, String> environment, long begins, long timeoutMs, long until) {

    /** For tasks that nothing ends from outside. */
    public static final long OPEN = Long.MAX_VALUE;
}
