package paish.shell.prompt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an input is meant for.
 *
 * @param name of the command
 * @param rest its argument, or the whole text
 */
record Typed(Kind kind, String name, String rest) {

    enum Kind {
        NOTHING,
        COMMAND,
        SHELL,
        CODE
    }

    /** A slash, a word, and nothing that a regular expression of the language would go on with. */
    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z?]\\w*)(?:\\s+(.*))?", Pattern.DOTALL);
    /** What people type without the slash. */
    private static final Pattern WORD = Pattern.compile("(help|exit|quit)(?:\\s+([\\w:]+))?\\s*;?");
    private static final Pattern ASKED = Pattern.compile("\\?+\\s*([\\w:]*)|([A-Za-z_][\\w:]*)\\?+");

    static Typed of(String input) {
        String text = input.strip();
        if (text.isEmpty()) {
            return new Typed(Kind.NOTHING, "", "");
        }
        if (text.startsWith("!")) {
            return text.startsWith("!(") || text.length() == 1 ? code(input) : new Typed(Kind.SHELL, "", text.substring(1).strip());
        }
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            return command(command.group(1), command.group(2));
        }
        Matcher word = WORD.matcher(text);
        if (word.matches() && (word.group(1).equals("help") || word.group(2) == null)) {
            return command(word.group(1), word.group(2));
        }
        Matcher asked = ASKED.matcher(text);
        return asked.matches() ? command("help", asked.group(1) == null ? asked.group(2) : asked.group(1)) : code(input);
    }

    /** Whether a line ends it whatever it looks like. */
    boolean whole() {
        return kind != Kind.CODE;
    }

    private static Typed code(String input) {
        return new Typed(Kind.CODE, "", input);
    }

    private static Typed command(String name, String argument) {
        String known = name.equals("exit") ? "quit" : name.equals("?") ? "help" : name;
        return new Typed(Kind.COMMAND, known, argument == null ? "" : argument.strip());
    }
}
