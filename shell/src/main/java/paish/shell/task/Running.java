package paish.shell.task;

import java.util.List;
import java.util.function.Supplier;
import paish.language.Exit;
import paish.script.Scripts;
import paish.script.Source;
import paish.shell.json.JsonReport;
import paish.shell.render.DiagnosticText;
import paish.shell.render.Report;
import paish.shell.render.TextReport;
import paish.shell.session.Session;
import paish.shell.target.LazyWorld;

/** What everything that plans, asks and acts has in common: a report of what happens, and a limit of time. */
final class Running {

    /** What is done with the account. */
    interface Work {
        Exit on(LazyWorld world, Report report);
    }

    private Running() {}

    static Exit scripts(Session session, Supplier<List<Source>> sources) {
        return of(session, (world, report) -> {
            report.value(Scripts.run(sources.get(), session.context(), world, report::warned, report.out()));
            return Exit.DONE;
        });
    }

    static Exit of(Session session, Work work) {
        return session.options().json() ? json(session, work) : text(session, work);
    }

    private static Exit text(Session session, Work work) {
        DiagnosticText diagnostics = new DiagnosticText(session.errStyle(), session.sources()::line);
        try (TextReport report = TextReport.of(
                session.streams(), session.options().yes(), session.outStyle(), session.errStyle(), diagnostics)) {
            return run(session, work, report);
        }
    }

    private static Exit json(Session session, Work work) {
        try (JsonReport report = JsonReport.of(session.streams(), session.options().yes())) {
            try {
                return run(session, work, report);
            } catch (RuntimeException | Error e) {
                report.failed(e);
                throw e;
            }
        }
    }

    private static Exit run(Session session, Work work, Report report) {
        return Bounded.by(session.options().timeout(), () -> {
            try (Interruption interruption = new Interruption(Thread.currentThread(), session.streams().err());
                    LazyWorld world = session.world(interruption.watching(report.dialogue()), session.options().yes())) {
                return work.on(world, report);
            }
        });
    }
}
