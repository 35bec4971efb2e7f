package paish.sandbox.execution;

/**
 * How far a task is.
 *
 * @param output so far, standard output and errors together
 * @param exitCode when it has exited, else -1
 * @param ended virtual milliseconds, when it is over
 */
public record Progress(State state, String output, int exitCode, long ended) {

    /** Of a task; ENDED is what was ended from outside. */
    public enum State { WAITING, RUNNING, EXITED, TIMED_OUT, ENDED }
}
