package paish.shell.prompt;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Plan;

/** The engine's side of the conversation, for as long as the prompt lives: each input has a display of its own below it. */
final class Conversing implements Dialogue {

    private final Function<Plan, Answer> question;
    private volatile Dialogue display;

    Conversing(Dialogue display, Function<Plan, Answer> question) {
        this.display = display;
        this.question = question;
    }

    /** From now on this one is written to. */
    void display(Dialogue next) {
        display = next;
    }

    @Override
    public void plan(Plan plan) {
        display.plan(plan);
    }

    @Override
    public Answer confirm(Plan plan) {
        return question.apply(plan);
    }

    @Override
    public void event(Event event) {
        display.event(event);
    }

    @Override
    public void waiting(List<Waiting> on, Duration elapsed) {
        display.waiting(on, elapsed);
    }

    @Override
    public void waited() {
        display.waited();
    }
}
