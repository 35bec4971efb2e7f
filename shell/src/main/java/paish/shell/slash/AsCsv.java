package paish.shell.slash;

import paish.shell.conversation.Conversation;
import paish.shell.json.Csv;

/** Shows a value as comma-separated text. */
final class AsCsv implements SlashCommand {

    @Override
    public About about() {
        return About.of("csv", "EXPRESSION", "Shows rows as comma-separated text (RFC 4180); without the slash too.", "/csv instances()");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.out().print(Csv.of(Expression.value(argument, this, conversation)));
        conversation.out().flush();
    }
}
