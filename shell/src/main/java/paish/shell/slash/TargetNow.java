package paish.shell.slash;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.conversation.Conversation;
import paish.shell.option.Endpoint;
import paish.shell.target.Where;
import paish.shell.target.Where.Kind;

/** Shows the account that is meant, or turns to another one. */
final class TargetNow implements SlashCommand {

    @Override
    public About about() {
        return About.of("target", "[sandbox|cloud|URL]", "Shows where everything happens, or turns to another account.", "/target sandbox");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        PrintStream out = conversation.out();
        if (argument.isEmpty()) {
            out.println(words(conversation));
            return;
        }
        Where to = where(argument, conversation);
        if (to.equals(conversation.where())) {
            out.println("it is " + words(conversation) + " already");
            return;
        }
        conversation.turnTo(to);
        out.println("from here on: " + words(conversation));
        if (to.kind() == Kind.CLOUD) {
            out.println("What is created there exists and costs money. " + (conversation.session().options().yes()
                    ? "You passed --yes: plans are shown and NOT asked about."
                    : "Every plan is shown and asked about first."));
        }
        out.println("Variables keep what they hold: handles of the other account do not lead anywhere here.");
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        return List.of("sandbox", "cloud").stream().filter(t -> t.startsWith(argument)).toList();
    }

    /** The account in a few words; sandbox and cloud cannot be confused. */
    static String words(Conversation conversation) {
        Where where = conversation.where();
        String at = where.endpoint().map(e -> " at " + e).orElse("");
        return where.kind() == Kind.CLOUD
                ? "the CLOUD" + at + where.credentials().map(c -> ", credentials of profile " + c).orElse("")
                : at.isEmpty() ? "the sandbox on this machine" : "the sandbox" + at;
    }

    /** What the command line said of an account stays true of it. */
    private static Where where(String argument, Conversation conversation) {
        Where first = conversation.session().where();
        return switch (argument) {
            case "sandbox" -> first.kind() == Kind.SANDBOX ? first : new Where(Kind.SANDBOX, Optional.empty(), Optional.empty());
            case "cloud" -> first.kind() == Kind.CLOUD ? first : new Where(Kind.CLOUD, Optional.empty(), first.credentials());
            default -> elsewhere(argument);
        };
    }

    private static Where elsewhere(String argument) {
        if (!argument.contains("://")) {
            throw new Failure(Exit.INVALID, "there is no target '" + argument + "'", "sandbox, cloud, or the address of a sandbox such as http://127.0.0.1:8642");
        }
        return new Where(Kind.SANDBOX, Optional.of(Endpoint.parse("/target", argument)), Optional.empty());
    }
}
