package paish.shell.conversation;

import java.io.PrintStream;
import java.util.List;
import paish.script.Interactive;
import paish.shell.session.Session;

/** One sitting at the prompt: what a slash command may use and change. */
public interface Conversation {

    Session session();

    /** Variables, methods and the context. */
    Interactive scope();

    /** Everything that was evaluated, the oldest first; slash commands are not among it. */
    List<Input> inputs();

    /** Evaluates a text as if it had been typed, and shows what comes of it. False when it failed, which was told then. */
    boolean evaluate(String text);

    /** Shows a value as the result of an input is shown. */
    void show(Object value);

    /** Everything that a command says. */
    PrintStream out();

    /** The account, opened now when it was not yet. */
    paish.script.World world();

    Settings settings();

    /** No further input is read. */
    void leave();
}
