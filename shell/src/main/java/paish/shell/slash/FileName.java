package paish.shell.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;

/** A file as it is named at the prompt. */
final class FileName {

    private FileName() {}

    static Path of(String text, SlashCommand command, Conversation conversation) {
        if (text.isEmpty()) {
            throw new Failure(Exit.INVALID, "/" + command.name() + " needs a file", "such as " + command.example());
        }
        boolean ours = text.equals("~") || text.startsWith("~/");
        return ours ? Path.of(conversation.session().environment().getOrDefault("HOME", "~") + text.substring(1)) : Path.of(text);
    }

    /** Scripts and folders that begin so. */
    static List<String> candidates(String begun) {
        String folder = begun.substring(0, begun.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.map(f -> folder + f.getFileName() + (Files.isDirectory(f) ? "/" : ""))
                    .filter(f -> f.startsWith(begun) && (f.endsWith(".pai") || f.endsWith("/")))
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
