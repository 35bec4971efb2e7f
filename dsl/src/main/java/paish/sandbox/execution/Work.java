package paish.sandbox.execution;

import paish.sandbox.state.Store;

/** What one product wants executed. All of it happens in the transaction of the store. */
public interface Work {

    /** Whether nothing is to be executed, now or later. */
    boolean idle(Store store);

    /** Processes that are about to be started and that were promised a place. */
    int promised(Store store);

    /** Takes note of what has come to its end, and says what is to run now. */
    void step(Store store, Round round);

    /** The sandbox that executes it ends: nothing of it goes on. */
    void abandon(Store store, String why);
}
