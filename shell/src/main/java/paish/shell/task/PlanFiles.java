package paish.shell.task;

import java.io.PrintStream;
import java.util.List;
import paish.engine.Plan;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Scripts;
import paish.script.Source;
import paish.shell.json.PlanJson;
import paish.shell.render.DiagnosticText;
import paish.shell.render.PlanText;
import paish.shell.session.Session;
import paish.shell.target.LazyWorld;
import paish.shell.target.Silence;

/** Says what a run would do; reads the account and changes nothing. The plan is the result, so it goes to standard output. */
public record PlanFiles(List<String> files) implements Task {

    public PlanFiles {
        files = List.copyOf(files);
    }

    @Override
    public Exit perform(Session session) {
        return session.options().json() ? json(session) : text(session);
    }

    private Exit json(Session session) {
        PrintStream out = session.streams().out();
        try {
            Plan plan = plan(session);
            PlanJson.write(out, plan);
            return exit(plan);
        } catch (Failure e) {
            PlanJson.write(out, target(session), e);
            throw e;
        }
    }

    private static String target(Session session) {
        try {
            return session.where().word();
        } catch (Failure e) {
            return "";
        }
    }

    private Exit text(Session session) {
        Plan plan = plan(session);
        PrintStream out = session.streams().out();
        new PlanText(session.outStyle(), session.streams().terminal().columns()).print(plan, out);
        new DiagnosticText(session.outStyle(), session.sources()::line).print(plan.diagnostics(), out);
        return exit(plan);
    }

    private Plan plan(Session session) {
        return Bounded.by(session.options().timeout(), () -> {
            List<Source> sources = files.stream().map(session.sources()::read).toList();
            try (LazyWorld world = session.world(new Silence(), false)) {
                return Scripts.plan(sources, session.context(), world);
            }
        });
    }

    private static Exit exit(Plan plan) {
        return !plan.valid() ? Exit.INVALID : overBudget(plan) ? Exit.OVER_BUDGET : Exit.DONE;
    }

    private static boolean overBudget(Plan plan) {
        return plan.budget().isPresent()
                && plan.cost().worst().map(worst -> worst.compareTo(plan.budget().get().inCny()) > 0).orElse(true);
    }
}
