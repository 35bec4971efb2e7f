package paish.shell.prompt;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import paish.shell.slash.SlashLine;

/**
 * What an input is meant for.
 *
 * @param command present where it is one
 * @param rest the text of everything else
 */
record Typed(Kind kind, Optional<SlashLine> command, String rest) {

    /** Commands whose argument is an expression. */
    private static final Set<String> EVALUATING = Set.of("time", "json", "csv");

    enum Kind {
        NOTHING,
        COMMAND,
        SHELL,
        CODE
    }

    /** @param variable whether the scope has one of that name */
    static Typed of(String input, Predicate<String> variable) {
        String text = input.strip();
        if (text.isEmpty()) {
            return new Typed(Kind.NOTHING, Optional.empty(), "");
        }
        if (text.startsWith("!") && !text.startsWith("!(") && text.length() > 1) {
            return new Typed(Kind.SHELL, Optional.empty(), text.substring(1).strip());
        }
        Optional<SlashLine> command = SlashLine.of(input, variable);
        return new Typed(command.isPresent() ? Kind.COMMAND : Kind.CODE, command, input);
    }

    /** What has to be whole before it is evaluated: code, alone or behind a command. A line ends everything else. */
    Optional<String> expression() {
        return kind == Kind.CODE ? Optional.of(rest) : command.filter(c -> EVALUATING.contains(c.name())).map(SlashLine::argument);
    }
}
