package paish.shell.render;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Plan;

/** The engine's side of a conversation with a person, on standard error. */
final class TextDialogue implements Dialogue {

    private final PrintStream err;
    private final Style style;
    private final IntSupplier columns;
    private final DiagnosticText diagnostics;
    private final EventText events;
    private final Question question;
    private final Watch watch;
    private final Changes changes = new Changes();
    private final boolean terminal;
    private final boolean yes;

    /** @param columns of a terminal that may be resized */
    TextDialogue(
            PrintStream err, Style style, IntSupplier columns, boolean terminal, DiagnosticText diagnostics, Question question, boolean yes) {
        this.err = err;
        this.style = style;
        this.columns = columns;
        this.diagnostics = diagnostics;
        this.events = new EventText(style);
        this.question = question;
        this.watch = new Watch(err, style, columns);
        this.terminal = terminal;
        this.yes = yes;
    }

    /** Errors are not repeated here: they end the run and are told then. */
    @Override
    public synchronized void plan(Plan plan) {
        watch.erase();
        new PlanText(style, columns.getAsInt()).print(plan, err);
        diagnostics.print(plan.diagnostics().stream().filter(d -> !d.isError()).toList(), err);
    }

    @Override
    public Answer confirm(Plan plan) {
        return yes ? Answer.YES : question.ask(plan);
    }

    @Override
    public synchronized void event(Event event) {
        if (changes.isNew(event) && !(event.type() == Event.Type.STATUS && watch.live())) {
            watch.erase();
            err.println(events.of(event));
        }
    }

    /** Elsewhere than on a terminal, a line for each change. */
    @Override
    public synchronized void waiting(List<Waiting> on, Duration elapsed) {
        if (terminal) {
            watch.draw(on, elapsed);
        } else {
            changes.in(on).forEach(e -> err.println(events.of(e)));
        }
    }

    @Override
    public synchronized void waited() {
        watch.erase();
    }
}
