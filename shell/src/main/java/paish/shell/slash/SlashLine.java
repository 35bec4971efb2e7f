package paish.shell.slash;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.shell.conversation.Conversation;

/**
 * An input that is a command and not of the language.
 *
 * @param name as it was typed, without the slash
 */
public record SlashLine(String name, String argument) {

    /** A slash, a word, and nothing that a regular expression would go on with. */
    private static final Pattern SLASHED = Pattern.compile("/([A-Za-z?]+)(!?)(?:\\s+(.*))?", Pattern.DOTALL);
    /** Commands that people type without the slash; what follows must not make an expression of it. */
    private static final Pattern PLAIN = Pattern.compile("(help|quit|exit|json|csv)(?:\\s+(?![=+*/%<>&|?:.!-])(.+))?", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("(?:\\?\\s*([\\w.:-]*)|([A-Za-z_][\\w.]*)\\?)");

    /** @param variable whether the scope has one of that name; it goes before a command without a slash */
    public static Optional<SlashLine> of(String input, Predicate<String> variable) {
        String text = input.strip();
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches() && !isRegularExpression(slashed)) {
            String argument = slashed.group(2) + " " + (slashed.group(3) == null ? "" : slashed.group(3));
            return Optional.of(new SlashLine(slashed.group(1), argument.strip()));
        }
        Matcher asked = ASKED.matcher(text);
        if (asked.matches()) {
            return Optional.of(new SlashLine("help", asked.group(1) == null ? asked.group(2) : asked.group(1)));
        }
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches() || variable.test(plain.group(1))) {
            return Optional.empty();
        }
        String argument = plain.group(2) == null ? "" : plain.group(2).strip();
        boolean fits = switch (plain.group(1)) {
            case "json", "csv" -> !argument.isEmpty();
            case "quit", "exit" -> argument.isEmpty();
            default -> true;
        };
        return fits ? Optional.of(new SlashLine(plain.group(1), argument)) : Optional.empty();
    }

    /** @throws paish.language.Failure with what to tell, an unknown name included */
    public void run(Conversation conversation) {
        SlashCommands.get(name).run(conversation, argument);
    }

    /** A slash more, behind no command that there is. */
    private static boolean isRegularExpression(Matcher slashed) {
        return slashed.group(3) != null && slashed.group(3).contains("/") && SlashCommands.find(slashed.group(1)).isEmpty();
    }
}
