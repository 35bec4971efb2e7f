package paish.shell.slash;

import paish.shell.conversation.Conversation;

/** Leaves the prompt. */
final class Quit implements SlashCommand {

    @Override
    public String name() {
        return "quit";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String doc() {
        return "Leaves. What runs goes on running.";
    }

    @Override
    public String example() {
        return "/quit";
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.leave();
    }
}
