package paish.sandbox.execution;

import paish.sandbox.state.Store;

/** Says how a script is getting on. One implementation works it out from the text alone, another reads what really happened. */
@FunctionalInterface
public interface Executor {

    /**
     * @param store of a moment that may lie before the task's beginning
     * @return for the same task and time always the same, or more output and a later state
     */
    Progress look(Task task, Store store);
}
