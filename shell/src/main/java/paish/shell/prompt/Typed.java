package paish.shell.prompt;

import java.util.Optional;
import java.util.function.Predicate;
import paish.shell.slash.SlashLine;

/**
 * What an input is meant for.
 *
 * @param command when it is one of the prompt's
 * @param text of the system's shell's command, or the whole input
 */
record Typed(Kind kind, Optional<SlashLine> command, String text) {

    enum Kind {
        NOTHING,
        COMMAND,
        SHELL,
        CODE
    }

    /** @param variable whether there is one of that name; it goes before a command without a slash */
    static Typed of(String input, Predicate<String> variable) {
        String text = input.strip();
        if (text.isEmpty()) {
            return new Typed(Kind.NOTHING, Optional.empty(), "");
        }
        if (text.startsWith("!") && text.length() > 1 && !text.startsWith("!(")) {
            return new Typed(Kind.SHELL, Optional.empty(), text.substring(1).strip());
        }
        Optional<SlashLine> command = SlashLine.of(input, variable);
        return new Typed(command.isPresent() ? Kind.COMMAND : Kind.CODE, command, input);
    }

    /** Whether a line ends it whatever it looks like. */
    boolean whole() {
        return kind != Kind.CODE;
    }
}
