package paish.sandbox.execution;

/** One round of looking at what is to run; what ran until now and is not wanted any more is ended. */
public interface Round {

    /** Takes so many of the free places, or none at all. */
    boolean take(int places);

    /** The task is to run now. It is started once: what has ended does not begin again. */
    void want(Task task);
}
