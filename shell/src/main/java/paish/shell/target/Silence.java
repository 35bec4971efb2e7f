package paish.shell.target;

import java.time.Duration;
import java.util.List;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Plan;

/** Says nothing and agrees to nothing: for what only reads. */
public final class Silence implements Dialogue {

    @Override
    public void plan(Plan plan) {}

    @Override
    public Answer confirm(Plan plan) {
        return Answer.NOBODY_TO_ASK;
    }

    @Override
    public void event(Event event) {}

    @Override
    public void waiting(List<Waiting> on, Duration elapsed) {}

    @Override
    public void waited() {}
}
