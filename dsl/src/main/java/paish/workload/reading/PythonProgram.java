package paish.workload.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.workload.reading.PythonToken.Kind;

/**
 * The calls, shell lines and settings of the environment of a Python program, in the order of the text. Names are
 * those of the imports; a name that stands for one string is replaced by it.
 */
public final class PythonProgram {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    private final List<PythonToken> tokens;
    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    /** What happens at a line. */
    public sealed interface Event permits Called, Shell, Environment {}

    /**
     * @param name dotted, as imported; {@code ?} stands for an object
     * @param arguments by position
     * @param named by name
     */
    public record Called(int line, String name, List<Argument> arguments, Map<String, Argument> named) implements Event {}

    /** {@code !pip install torch}. */
    public record Shell(Passage command) implements Event {}

    /** {@code os.environ['NAME'] = 'value'}. */
    public record Environment(String name, String value) implements Event {}

    /**
     * @param text of a string; what only a run can know stands in it as {@code {…}}
     * @param items of a list
     * @param literal as it is written, without quotes
     */
    public record Argument(Optional<String> text, List<String> items, String literal) {}

    private PythonProgram(List<PythonToken> tokens) {
        this.tokens = tokens;
    }

    public static List<Event> events(Passage passage) {
        PythonProgram program = new PythonProgram(PythonReader.read(passage));
        for (int at = 0; at < program.tokens.size(); at++) {
            program.look(at);
        }
        return List.copyOf(program.events);
    }

    private void look(int at) {
        PythonToken token = tokens.get(at);
        boolean begins = at == 0 || tokens.get(at - 1).kind() == Kind.END;
        if (token.kind() == Kind.CELL) {
            events.add(new Shell(new Passage(token.text(), token.line())));
        } else if (begins && (token.isName("import") || token.isName("from"))) {
            imports(line(at));
        } else if (token.kind() == Kind.NAME && token(at + 1).is("=") && token(at + 2).kind() == Kind.STRING) {
            argument(at + 2, end(at + 2)).text().ifPresent(text -> constants.put(token.text(), text));
        } else if (token.is("(") && at > 0 && tokens.get(at - 1).kind() == Kind.NAME) {
            call(at);
        } else if (token.is("[") && at > 0 && tokens.get(at - 1).isName("environ")) {
            environment(at);
        }
    }

    private void call(int open) {
        int first = open - 1;
        while (first >= 2 && tokens.get(first - 1).is(".") && tokens.get(first - 2).kind() == Kind.NAME) {
            first -= 2;
        }
        boolean defines = first > 0 && (tokens.get(first - 1).isName("def") || tokens.get(first - 1).isName("class"));
        if (defines) {
            return;
        }
        StringBuilder name = new StringBuilder(first > 0 && tokens.get(first - 1).is(".") ? "?." : "");
        for (int i = first; i < open; i++) {
            name.append(i == first && name.isEmpty() ? imported.getOrDefault(tokens.get(i).text(), tokens.get(i).text()) : tokens.get(i).text());
        }
        List<Argument> arguments = new ArrayList<>();
        Map<String, Argument> named = new LinkedHashMap<>();
        int at = open + 1;
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            int end = end(at);
            boolean byName = tokens.get(at).kind() == Kind.NAME && token(at + 1).is("=") && !token(at + 2).is("=");
            if (byName) {
                named.put(tokens.get(at).text(), argument(at + 2, end));
            } else if (end > at) {
                arguments.add(argument(at, end));
            }
            at = token(end).is(",") ? end + 1 : end;
            if (token(end).kind() == Kind.END || end == tokens.size()) {
                break;
            }
        }
        events.add(new Called(tokens.get(open).line(), name.toString(), arguments, named));
        if (name.toString().matches("os\\.environ\\.setdefault|os\\.putenv") && arguments.size() == 2) {
            arguments.get(0).text().ifPresent(key -> arguments.get(1).text().ifPresent(value -> events.add(new Environment(key, value))));
        }
    }

    /** The comma, parenthesis or end of line after an expression. */
    private int end(int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            PythonToken token = tokens.get(at);
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            if (token.kind() == Kind.END || depth == 0 && (closes || token.is(","))) {
                return at;
            }
            depth += closes ? -1 : token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
        }
        return tokens.size();
    }

    private Argument argument(int from, int end) {
        List<String> items = new ArrayList<>();
        if (from < end && tokens.get(from).is("[")) {
            for (int at = from + 1; at < end - 1; at = end(at) + 1) {
                items.add(text(at, end(at)).orElse(literal(at, end(at))));
            }
        }
        return new Argument(text(from, end), items, literal(from, end));
    }

    private String literal(int from, int end) {
        StringBuilder literal = new StringBuilder();
        for (int i = from; i < end; i++) {
            literal.append(tokens.get(i).text());
        }
        return literal.toString();
    }

    private Optional<String> text(int from, int end) {
        if (from >= end) {
            return Optional.empty();
        }
        if (end == from + 1 && tokens.get(from).kind() == Kind.NAME) {
            return Optional.ofNullable(constants.get(tokens.get(from).text()));
        }
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < end && tokens.get(at).kind() == Kind.STRING) {
            text.append(tokens.get(at++).text());
        }
        boolean joined = at == from && tokens.get(from).kind() == Kind.NAME && token(from + 1).is("+")
                && constants.containsKey(tokens.get(from).text());
        if (joined) {
            text.append(constants.get(tokens.get(from).text()));
        } else if (at == from) {
            return Optional.empty();
        }
        text.append(at < end ? "{…}" : "");
        return Optional.of(FIELD.matcher(text).replaceAll(
                f -> Matcher.quoteReplacement(constants.getOrDefault(f.group(1), f.group()))));
    }

    private void environment(int open) {
        int close = end(open + 1);
        if (token(close).is("]") && token(close + 1).is("=") && token(open + 1).kind() == Kind.STRING) {
            argument(close + 2, end(close + 2)).text()
                    .ifPresent(value -> events.add(new Environment(tokens.get(open + 1).text(), value)));
        }
    }

    /** {@code import a.b as c}; {@code from a.b import c as d, e}. */
    private void imports(List<PythonToken> line) {
        String text = String.join(" ", line.stream().map(PythonToken::text).filter(t -> !t.matches("[()]")).toList()).replace(" . ", ".");
        Matcher from = Pattern.compile("from ([\\w.]+) import (.*)").matcher(text);
        boolean named = from.matches();
        String names = named ? from.group(2) : text.substring("import".length()).strip();
        for (String each : names.split(",")) {
            String[] parts = each.strip().split("\\s+as\\s+");
            String whole = named ? from.group(1) + "." + parts[0] : parts[0];
            if (named || parts.length == 2) {
                imported.put(parts[parts.length - 1], whole);
            }
        }
    }

    private List<PythonToken> line(int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).kind() != Kind.END) {
            end++;
        }
        return tokens.subList(from, end);
    }

    private PythonToken token(int at) {
        return at < tokens.size() ? tokens.get(at) : new PythonToken(Kind.END, "", 0);
    }
}
