package paish.shell.prompt;

import java.util.List;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;
import paish.shell.conversation.Conversation;
import paish.shell.slash.SlashCommand;
import paish.shell.slash.SlashCommands;

/** Finds, runs and completes the commands that begin with a slash. */
final class Commands {

    private final Conversation conversation;

    Commands(Conversation conversation) {
        this.conversation = conversation;
    }

    void run(String name, String argument) {
        SlashCommands.find(name).orElseThrow(() -> unknown(name)).run(conversation, argument);
    }

    /** @param before what stands before the cursor */
    List<Candidate> candidates(String before, String word) {
        int space = before.indexOf(' ');
        if (space < 0) {
            return SlashCommands.all().stream()
                    .filter(c -> c.name().startsWith(before.substring(1)))
                    .map(c -> new Candidate("/" + c.name(), "/" + c.name() + " " + c.arguments(), "commands", c.doc(), null, null, true))
                    .toList();
        }
        List<String> values = SlashCommands.find(before.substring(1, space))
                .map(c -> c.candidates(conversation, before.substring(space + 1).stripLeading()))
                .orElse(List.of());
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Candidate(values.get(i), values.get(i), null, null, null, null, true, i))
                .toList();
    }

    private static Failure unknown(String name) {
        List<String> names = SlashCommands.all().stream().map(SlashCommand::name).toList();
        String hint = Suggestions.nearest(name, names).map(n -> "did you mean /" + n + "?").orElse("there are /" + String.join(", /", names));
        return new Failure(Exit.INVALID, "there is no command /" + name, hint);
    }
}
