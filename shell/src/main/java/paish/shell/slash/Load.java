package paish.shell.slash;

import java.util.List;
import paish.script.Source;
import paish.shell.conversation.Conversation;

/** Evaluates a file as if it had been typed. */
final class Load implements SlashCommand {

    @Override
    public About about() {
        return About.of("load", "FILE", "Evaluates a script as if it had been typed, as one input.", "/load nb.pai");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.evaluate(Source.read(FileName.of(argument, this, conversation)).text());
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        return FileName.candidates(argument);
    }
}
