package paish.shell.task;

import java.util.List;
import paish.language.Exit;
import paish.language.Failure;
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
        refuse(session.options().json(), "--json", "pass a script or -e EXPRESSION");
        return somebody ? conversation(session) : pipe(session);
    }

    private Exit conversation(Session session) {
        refuse(session.options().timeout().isPresent(), "--timeout", "await h, timeout: '30m' bounds a wait");
        return Loop.run(session, files);
    }

    private Exit pipe(Session session) {
        return Bounded.by(session.options().timeout(), () -> {
            try (Interruption interruption = new Interruption(Thread.currentThread(), session.streams().err())) {
                return Piped.run(session, files);
            }
        });
    }

    private static void refuse(boolean given, String option, String hint) {
        if (given) {
            throw new Failure(Exit.INVALID, option + " has no meaning at the prompt", hint);
        }
    }
}
