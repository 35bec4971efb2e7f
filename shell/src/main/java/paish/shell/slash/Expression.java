package paish.shell.slash;

import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;

/** An expression that a command was given. */
final class Expression {

    private Expression() {}

    /** The text, which must not be empty. */
    static String text(String argument, SlashCommand command) {
        if (argument.isEmpty()) {
            throw new Failure(Exit.INVALID, "/" + command.name() + " needs an expression", "such as " + command.example());
        }
        return argument;
    }

    /** What it gives; null when it gives nothing. */
    static Object value(String argument, SlashCommand command, Conversation conversation) {
        return conversation.scope().evaluate(conversation.session().sources().expression(text(argument, command)));
    }
}
