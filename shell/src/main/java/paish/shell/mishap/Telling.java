package paish.shell.mishap;

import java.io.PrintStream;
import paish.language.Failure;
import paish.shell.render.DiagnosticText;
import paish.shell.render.FailureText;
import paish.shell.session.Session;

/** Tells a person of what was thrown, on standard error. A stack trace only where one was asked for. */
public final class Telling {

    private Telling() {}

    /** @return what was told */
    public static Failure of(Throwable thrown, Session session, boolean debug) {
        Failure failure = Mishap.of(thrown);
        PrintStream err = session.streams().err();
        session.streams().out().flush();
        new FailureText(session.errStyle(), new DiagnosticText(session.errStyle(), session.sources()::line)).print(failure, err);
        if (debug) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return failure;
    }
}
