package paish.shell.slash;

import java.util.List;
import paish.shell.conversation.Conversation;

/** A command of the prompt, {@code /name arguments}. */
public interface SlashCommand {

    About about();

    /**
     * Does it.
     *
     * @param argument what follows the name, without the spaces around it
     * @throws paish.language.Failure with what to tell
     */
    void run(Conversation conversation, String argument);

    /** What could stand as its argument, or none; quick, and never calls the cloud. */
    default List<String> candidates(Conversation conversation, String argument) {
        return List.of();
    }

    /** Without the slash. */
    default String name() {
        return about().name();
    }

    /** The arguments it takes, e.g. {@code FILE [RANGE]}; empty when it takes none. */
    default String arguments() {
        return about().arguments();
    }

    /** What it does, in one line. */
    default String doc() {
        return about().doc();
    }

    /** A line that works. */
    default String example() {
        return about().example();
    }
}
