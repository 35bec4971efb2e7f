package paish.shell;

import paish.shell.mishap.Telling;
import paish.shell.session.Session;

/** Tells of what was thrown and says the exit code. */
final class Ending {

    private final Session session;
    private final boolean debug;

    Ending(Session session, boolean debug) {
        this.session = session;
        this.debug = debug;
    }

    int of(Throwable thrown) {
        return Telling.of(thrown, session, debug).exit().code();
    }
}
