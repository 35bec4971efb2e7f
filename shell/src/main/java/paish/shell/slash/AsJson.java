package paish.shell.slash;

import paish.shell.conversation.Conversation;
import paish.shell.json.Pretty;

/** Shows a value as JSON. */
final class AsJson implements SlashCommand {

    @Override
    public About about() {
        return About.of("json", "EXPRESSION", "Shows a value as JSON; without the slash too.", "/json jobs(status: Running)");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.out().println(Pretty.of(Expression.value(argument, this, conversation)));
    }
}
