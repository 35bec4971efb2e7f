package paish.shell.task;

import java.util.List;
import paish.language.Exit;
import paish.shell.prompt.Loop;
import paish.shell.prompt.Piped;
import paish.shell.session.Session;
import paish.shell.terminal.Terminal;

/**
 * Reads inputs and evaluates them one after the other, from a person or from a pipe.
 *
 * @param files run before the first input
 */
public record Prompt(List<String> files) implements Task {

    public Prompt {
        files = List.copyOf(files);
    }

    @Override
    public Exit perform(Session session) {
        Terminal terminal = session.streams().terminal();
        boolean somebody = terminal.in() && (terminal.out() || terminal.err());
        return somebody ? Loop.run(session, files) : Piped.run(session, files);
    }
}
