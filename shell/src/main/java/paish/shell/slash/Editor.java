package paish.shell.slash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;

/** The user's editor, or the terminal's own. */
final class Editor {

    private Editor() {}

    /** Returns when it is left. */
    static void open(Path file, Conversation conversation) {
        Optional<String> own = Stream.of("VISUAL", "EDITOR")
                .map(v -> conversation.session().environment().getOrDefault(v, ""))
                .filter(v -> !v.isBlank())
                .findFirst();
        if (own.isPresent()) {
            run(own.get(), file);
        } else if (!conversation.edit(file)) {
            throw new Failure(Exit.FAILED, "there is no editor here", "set VISUAL or EDITOR");
        }
    }

    /** The variable may hold arguments, which the shell takes apart as every other tool's does. */
    private static void run(String editor, Path file) {
        try {
            int exit = new ProcessBuilder("sh", "-c", editor + " \"$1\"", editor, file.toString()).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new Failure(Exit.FAILED, editor + " ended with " + exit + "; nothing is evaluated", "VISUAL or EDITOR names another one");
            }
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, editor + " cannot be started: " + e.getMessage(), "VISUAL or EDITOR names another one", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.INTERRUPTED, "interrupted", "nothing is evaluated", e);
        }
    }
}
