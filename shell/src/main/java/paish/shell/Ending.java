package paish.shell;

import java.io.PrintStream;
import paish.language.Failure;
import paish.shell.mishap.Mishap;
import paish.shell.render.DiagnosticText;
import paish.shell.render.FailureText;
import paish.shell.session.Session;

/** Tells of what was thrown, on standard error, and says the exit code. A stack trace only where one was asked for. */
final class Ending {

    private final Session session;
    private final boolean debug;

    Ending(Session session, boolean debug) {
        this.session = session;
        this.debug = debug;
    }

    int of(Throwable thrown) {
        Failure failure = Mishap.of(thrown);
        PrintStream err = session.streams().err();
        session.streams().out().flush();
        new FailureText(session.errStyle(), new DiagnosticText(session.errStyle(), session.sources()::line)).print(failure, err);
        if (debug) {
            thrown.printStackTrace(err);
        }
        return failure.exit().code();
    }
}
