package paish.shell.prompt;

import java.util.List;
import paish.assist.Command;
import paish.shell.conversation.Conversation;
import paish.shell.slash.SlashCommands;

/** The commands that begin with a slash, as the assistant wants them. */
final class Commands {

    private Commands() {}

    static List<Command> of(Conversation conversation) {
        return SlashCommands.all().stream()
                .map(c -> new Command(c.name(), c.doc(), argument -> c.candidates(conversation, argument)))
                .toList();
    }
}
