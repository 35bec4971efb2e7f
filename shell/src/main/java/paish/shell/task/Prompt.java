package paish.shell.task;

import paish.language.Exit;
import paish.shell.session.Session;

/** What {@code paish} alone does: this version has no interactive prompt and says what there is instead. */
public record Prompt() implements Task {

    @Override
    public Exit perform(Session session) {
        session.streams().err().println("""
                paish has no interactive prompt in this version. It runs scripts and expressions:
                  paish FILE.pai        run a script
                  paish check FILE.pai  check it, offline
                  paish plan FILE.pai   say what it would do
                  paish -e '1 + 1'      evaluate an expression
                  paish help            everything else""");
        return Exit.INVALID;
    }
}
