package paish.engine;

import paish.language.Exit;
import paish.language.Failure;

/** Somebody pressed Ctrl-C. */
final class Interruptions {

    /** How to go on when something was not begun. */
    static final String AGAIN = "run the script again: what exists is adopted, the rest is created";

    /** How to go on when nobody knows what came of a call. */
    static final String RESUME = "paish resume looks for it again and settles it; running the script again does so, too";

    private Interruptions() {}

    /** Keeps the thread's mark, so that whoever runs the engine sees it too. */
    static Failure interrupted(String what) {
        Thread.currentThread().interrupt();
        return new Failure(Exit.INTERRUPTED, what + " was interrupted", "nothing was stopped; what runs goes on running");
    }
}
