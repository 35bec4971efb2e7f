package paish.shell.prompt;

import java.util.List;
import paish.assist.Command;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;
import paish.shell.conversation.Conversation;
import paish.shell.slash.SlashCommand;
import paish.shell.slash.SlashCommands;

/** Finds and runs the commands that begin with a slash. */
final class Commands {

    private final Conversation conversation;

    Commands(Conversation conversation) {
        this.conversation = conversation;
    }

    void run(String name, String argument) {
        SlashCommands.find(name).orElseThrow(() -> unknown(name)).run(conversation, argument);
    }

    /** As the assistant wants them. */
    List<Command> all() {
        return SlashCommands.all().stream()
                .map(c -> new Command(c.name(), c.doc(), argument -> c.candidates(conversation, argument)))
                .toList();
    }

    private static Failure unknown(String name) {
        List<String> names = SlashCommands.all().stream().map(SlashCommand::name).toList();
        String hint = Suggestions.nearest(name, names).map(n -> "did you mean /" + n + "?").orElse("there are /" + String.join(", /", names));
        return new Failure(Exit.INVALID, "there is no command /" + name, hint);
    }
}
