package paish.shell.task;

import paish.language.Exit;
import paish.shell.session.Session;

/** Writes a text that is known already. */
public record Say(String text) implements Task {

    @Override
    public Exit perform(Session session) {
        session.streams().out().print(text);
        session.streams().out().flush();
        return Exit.DONE;
    }
}
