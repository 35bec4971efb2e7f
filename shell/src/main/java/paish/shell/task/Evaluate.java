package paish.shell.task;

import java.util.List;
import paish.language.Exit;
import paish.shell.session.Session;

/** Evaluates one expression and shows its value. */
public record Evaluate(String expression) implements Task {

    @Override
    public Exit perform(Session session) {
        return Running.scripts(session, () -> List.of(session.sources().expression(expression)));
    }
}
