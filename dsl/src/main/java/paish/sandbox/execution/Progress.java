package paish.sandbox.execution;

/**
 * How far a task is.
 *
 * @param output so far, standard output and errors together; the last part of it where it is long
 * @param dropped the bytes of output before that part
 * @param exitCode when it has exited, else -1
 * @param ended virtual milliseconds, when it is over
 * @param reason why it was lost, or empty
 */
public record Progress(State state, String output, long dropped, int exitCode, long ended, String reason) {

    /** Of a task; ENDED is what was ended from outside, LOST what could not be begun or brought to its end. */
    public enum State { WAITING, RUNNING, EXITED, TIMED_OUT, ENDED, LOST }

    Progress(State state, String output, int exitCode, long ended) {
        this(state, output, 0, exitCode, ended, "");
    }
}
