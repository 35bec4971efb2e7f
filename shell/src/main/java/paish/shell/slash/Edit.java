package paish.shell.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;

/** Opens an input in an editor. */
final class Edit implements SlashCommand {

    @Override
    public About about() {
        return About.of("edit", "[N]", "Opens an input in your editor; what is saved is evaluated.", "/edit 3");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        String before = before(conversation, argument);
        String after = edited(before, conversation);
        if (after.isBlank() || after.strip().equals(before.strip())) {
            conversation.out().println("nothing was changed, and nothing is evaluated");
        } else {
            conversation.evaluate(after);
        }
    }

    private static String before(Conversation conversation, String argument) {
        if (argument.isEmpty()) {
            return conversation.inputs().isEmpty() ? "" : conversation.inputs().get(conversation.inputs().size() - 1).text();
        }
        return conversation.inputs().stream().filter(i -> String.valueOf(i.number()).equals(argument)).findFirst().map(Input::text)
                .orElseThrow(() -> new Failure(Exit.INVALID, "there is no input " + argument, "/history lists them"));
    }

    /** The file is its owner's only, and gone afterwards: an input may hold what others need not read. */
    private static String edited(String text, Conversation conversation) {
        try {
            Path file = Files.createTempFile("paish", ".pai");
            try {
                Files.writeString(file, text);
                Editor.open(file, conversation);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "the editor's file cannot be used: " + e.getMessage(), "make room in " + System.getProperty("java.io.tmpdir"), e);
        }
    }
}
