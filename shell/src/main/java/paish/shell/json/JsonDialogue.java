package paish.shell.json;

import java.time.Duration;
import java.util.List;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Plan;
import paish.shell.render.Changes;
import paish.shell.render.Question;

/** The engine's side of a conversation with a program; a person at the terminal is asked all the same. */
final class JsonDialogue implements Dialogue {

    private final Events events;
    private final Changes changes = new Changes();
    private final Question question;
    private final boolean yes;

    JsonDialogue(Events events, Question question, boolean yes) {
        this.events = events;
        this.question = question;
        this.yes = yes;
    }

    @Override
    public void plan(Plan plan) {
        events.line("plan", PlanJson.of(plan));
    }

    @Override
    public Answer confirm(Plan plan) {
        return yes ? Answer.YES : question.ask(plan);
    }

    @Override
    public void event(Event event) {
        if (changes.isNew(event)) {
            events.event(event);
        }
    }

    @Override
    public void waiting(List<Waiting> on, Duration elapsed) {
        changes.in(on).forEach(events::event);
    }

    @Override
    public void waited() {}
}
