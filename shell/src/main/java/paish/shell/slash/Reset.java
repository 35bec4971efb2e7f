package paish.shell.slash;

import paish.shell.conversation.Conversation;

/** Empties the scope. */
final class Reset implements SlashCommand {

    @Override
    public About about() {
        return About.of("reset", "", "Forgets variables, methods, imports and context words.", "/reset");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        conversation.scope().reset();
        conversation.out().println("forgotten; what was created stays as it is");
    }
}
