package paish.sandbox.execution;

/**
 * Says how a script is getting on. One implementation works it out from the text alone; another may really run it.
 * Nothing runs in the background of the sandbox, so an implementation hears of a task when somebody looks at it.
 */
@FunctionalInterface
public interface Executor {

    /**
     * @param now virtual milliseconds; may lie before the task's beginning
     * @return for the same task and time always the same, or more output and a later state
     */
    Progress look(Task task, long now);
}
