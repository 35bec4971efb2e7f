package paish.workload.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word of a shell script, with its quotes taken off and the variables replaced whose values are known. */
final class ShellWord {

    /** Stands for what only a run can know. */
    private static final String UNKNOWN = "$(…)";
    /** Where the value of a variable without quotes falls apart. */
    private static final char SPLIT = '\0';
    private static final Pattern BRACES = Pattern.compile("([A-Za-z_]\\w*)(?::?-(.*))?", Pattern.DOTALL);

    private final ShellReader in;
    private final Map<String, String> variables;
    private StringBuilder word = new StringBuilder();

    ShellWord(ShellReader in, Map<String, String> variables) {
        this.in = in;
        this.variables = variables;
    }

    /** One, or more where a variable holds several. */
    List<String> read() {
        StringBuilder outer = word;
        word = new StringBuilder();
        boolean quoted = false;
        while (!in.endsWord() || array()) {
            quoted |= !in.ended() && "'\"".indexOf(in.peek()) >= 0;
            part();
        }
        String read = word.toString();
        word = outer;
        if (read.indexOf(SPLIT) < 0) {
            return read.isEmpty() && !quoted ? List.of() : List.of(read);
        }
        List<String> words = new ArrayList<>(List.of(read.split(String.valueOf(SPLIT))));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** {@code NAME=(a b)}. */
    private boolean array() {
        return !in.ended() && in.peek() == '(' && word.length() > 0 && word.charAt(word.length() - 1) == '=';
    }

    private void part() {
        char c = in.next();
        switch (c) {
            case '\\' -> escaped();
            case '\'' -> until('\'', false);
            case '"' -> quoted();
            case '`' -> backquoted();
            case '$' -> dollar(false);
            case '(' -> until(')', false);
            default -> word.append(c);
        }
    }

    private void escaped() {
        if (in.ended()) {
            return;
        }
        char c = in.next();
        if (c != '\n') {
            word.append(c);
        }
    }

    private void until(char end, boolean escapes) {
        while (!in.ended()) {
            char c = in.next();
            if (c == end) {
                return;
            }
            word.append(escapes && c == '\\' && !in.ended() ? in.next() : c);
        }
    }

    private void quoted() {
        while (!in.ended()) {
            char c = in.next();
            if (c == '"') {
                return;
            }
            switch (c) {
                case '\\' -> quotedEscape();
                case '`' -> backquoted();
                case '$' -> dollar(true);
                default -> word.append(c);
            }
        }
    }

    private void quotedEscape() {
        if (!in.ended() && "$`\"\\\n".indexOf(in.peek()) >= 0) {
            escaped();
        } else {
            word.append('\\');
        }
    }

    private void backquoted() {
        int line = in.line();
        StringBuilder outer = word;
        word = new StringBuilder();
        until('`', true);
        String inside = word.toString();
        word = outer.append(UNKNOWN);
        in.add(ShellReader.read(new Passage(inside, line), variables));
    }

    private void dollar(boolean quoted) {
        if (in.lookingAt("((")) {
            arithmetic();
        } else if (in.lookingAt("(")) {
            in.next();
            in.substitution(() -> in.commands(true));
            word.append(UNKNOWN);
        } else if (in.lookingAt("{")) {
            braces(quoted);
        } else if (!quoted && in.lookingAt("'")) {
            in.next();
            until('\'', true);
        } else {
            name(quoted);
        }
    }

    private void arithmetic() {
        while (!in.ended() && !in.lookingAt("))")) {
            in.next();
        }
        for (int i = 0; i < 2 && !in.ended(); i++) {
            in.next();
        }
        word.append(UNKNOWN);
    }

    private void braces(boolean quoted) {
        in.next();
        StringBuilder inside = new StringBuilder();
        int open = 1;
        while (!in.ended()) {
            char c = in.next();
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                break;
            }
            inside.append(c);
        }
        Matcher matcher = BRACES.matcher(inside);
        String raw = "${" + inside + "}";
        if (!matcher.matches()) {
            word.append(raw);
            return;
        }
        String otherwise = matcher.group(2) == null ? raw : matcher.group(2);
        value(variables.getOrDefault(matcher.group(1), otherwise), quoted);
    }

    private void name(boolean quoted) {
        StringBuilder name = new StringBuilder();
        while (!in.ended() && named(in.peek(), name.isEmpty())) {
            name.append(in.next());
        }
        value(name.isEmpty() ? "$" : variables.getOrDefault(name.toString(), "$" + name), quoted);
    }

    private static boolean named(char c, boolean first) {
        return c == '_' || Character.isLetter(c) || !first && Character.isDigit(c);
    }

    private void value(String value, boolean quoted) {
        word.append(quoted ? value : value.replaceAll("\\s+", String.valueOf(SPLIT)));
    }
}
