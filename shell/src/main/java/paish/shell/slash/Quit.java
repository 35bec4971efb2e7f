package paish.shell.slash;

import paish.shell.conversation.Conversation;

/** Leaves the prompt. */
final class Quit implements SlashCommand {

    @Override
    public About about() {
        return About.of("quit", "", "Leaves. What runs goes on running.", "/quit").also("exit", "q");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.leave();
    }
}
