package paish.shell.conversation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;
import paish.script.Interactive;
import paish.shell.session.Session;
import paish.shell.target.Where;

/** One sitting at the prompt: what a slash command may use and change. */
public interface Conversation {

    Session session();

    /** Where inputs are evaluated: variables, methods and the context. */
    Interactive scope();

    /** The variables, by name. */
    default Map<String, Object> variables() {
        return scope().variables();
    }

    /** Everything that was evaluated, the oldest first; slash commands are not among it. */
    List<Input> inputs();

    /** Evaluates a text as if it had been typed, and shows what comes of it. False when it failed, which was told then. */
    boolean evaluate(String text);

    /** Shows a value as the result of an input is shown. */
    void show(Object value);

    /** Everything that a command says. */
    PrintStream out();

    /** Says a text that may be longer than the screen. */
    default void page(String text) {
        out().print(text);
    }

    /** The account, opened now when it was not yet. */
    paish.script.World world();

    Settings settings();

    /** No further input is read. */
    void leave();

    /** Region, workspace or budget as it holds now, what inputs said of it included. */
    default Optional<Context.Setting> setting(Context.Key key) {
        return Optional.ofNullable(scope().settings().get(key));
    }

    /** The account that is meant now. */
    default Where where() {
        return session().where();
    }

    /** Turns to another account: what was open is closed, {@link #world} opens the other one. */
    default void turnTo(Where where) {
        throw new Failure(Exit.FAILED, "the target cannot be changed here", "start paish again, with or without --cloud");
    }

    /** How much faster than ours the service's time runs; 1 on the cloud. */
    default double clockSpeed() {
        return where().clockSpeed(session().sandbox());
    }

    /** What is reported on as it changes. */
    default List<Watching> watches() {
        return List.of();
    }

    /** The texts of earlier sittings as they were kept, the oldest first. */
    default List<String> stored() {
        return List.of();
    }

    /** Opens the terminal's own editor on a file and returns when it is left. False where there is none. */
    default boolean edit(Path file) {
        return false;
    }
}
