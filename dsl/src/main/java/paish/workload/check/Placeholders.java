package paish.workload.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paish.workload.ScriptText;
import paish.workload.reading.Passage;
import paish.workload.reading.PythonReader;
import paish.workload.reading.PythonToken;
import paish.workload.reading.PythonToken.Kind;
import paish.workload.reading.ShellCommand;
import paish.workload.reading.ShellReader;

/** Tells statements that do something from those that only hold a place. */
final class Placeholders {

    private static final Set<String> NO_WORK = Set.of(
            ":", "true", "false", "exit", "return", "set", "shopt", "umask", "cd", "export", "declare", "readonly", "local",
            "pass", "...", "TODO", "FIXME", "TBD", "XXX", "trap", "}", "{", "function");
    private static final Pattern PROMISE = Pattern.compile(
            "(?is).*(?:\\bTODO\\b|\\bFIXME\\b|\\bTBD\\b|placeholder|not (?:yet )?implemented|your (?:code|script|command)s? (?:goes )?here|to be (?:written|done|implemented)).*");
    private static final Set<String> HEADS = Set.of(
            "pass", "import", "from", "def", "class", "async", "return", "global", "nonlocal", "try", "else", "finally", "except");

    private Placeholders() {}

    record Statement(int line, String text) {}

    /** The first statement of a script that has no other ones; empty when it does something or has none at all. */
    static Optional<Statement> only(ScriptText script) {
        return switch (script.language()) {
            case SHELL -> shell(script);
            case PYTHON -> python(script);
            default -> Optional.empty();
        };
    }

    private static Optional<Statement> shell(ScriptText script) {
        Set<String> defined = new HashSet<>();
        Pattern.compile("(?m)^\\s*(?:function\\s+)?([\\w-]+)\\s*\\(\\s*\\)").matcher(script.text()).results().forEach(m -> defined.add(m.group(1)));
        List<ShellCommand> commands = ShellReader.read(new Passage(script.text(), 1));
        boolean works = commands.stream().anyMatch(c -> works(c, defined));
        return works ? Optional.empty() : commands.stream().filter(c -> !c.words().isEmpty()).filter(c -> !c.words().get(0).equals("set"))
                .findFirst().or(() -> commands.stream().findFirst())
                .map(c -> new Statement(c.line(), c.words().isEmpty() ? "an assignment" : String.join(" ", c.words())));
    }

    private static boolean works(ShellCommand command, Set<String> defined) {
        if (command.words().isEmpty()) {
            return false;
        }
        String program = command.words().get(0);
        boolean promised = Set.of("echo", "printf").contains(program) && PROMISE.matcher(String.join(" ", command.words())).matches();
        return !NO_WORK.contains(program) && !promised && !defined.contains(program);
    }

    private static Optional<Statement> python(ScriptText script) {
        List<List<PythonToken>> statements = statements(PythonReader.read(new Passage(script.text(), 1)));
        Set<String> defined = new HashSet<>();
        statements.forEach(s -> {
            if (s.size() > 1 && s.get(0).isName("def")) {
                defined.add(s.get(1).text());
            }
        });
        boolean works = statements.stream().anyMatch(s -> works(s, defined));
        return works ? Optional.empty() : statements.stream().filter(s -> !HEADS.contains(s.get(0).text()) || s.get(0).isName("pass"))
                .findFirst().or(() -> statements.stream().findFirst()).map(s -> new Statement(s.get(0).line(), text(s)));
    }

    private static List<List<PythonToken>> statements(List<PythonToken> tokens) {
        List<List<PythonToken>> statements = new ArrayList<>();
        List<PythonToken> statement = new ArrayList<>();
        for (PythonToken token : tokens) {
            boolean ends = token.kind() == Kind.END;
            if (!ends) {
                statement.add(token);
            }
            if ((ends || header(statement)) && !statement.isEmpty()) {
                statements.add(statement);
                statement = new ArrayList<>();
            }
        }
        return statements;
    }

    /** {@code def f():} may have its body on the same line. */
    private static boolean header(List<PythonToken> statement) {
        PythonToken first = statement.isEmpty() ? new PythonToken(Kind.END, "", 0) : statement.get(0);
        boolean compound = Set.of("def", "class", "if", "elif", "else", "try", "finally", "except", "async").contains(first.text());
        if (!compound || !statement.get(statement.size() - 1).is(":")) {
            return false;
        }
        long open = statement.stream().filter(t -> t.is("(") || t.is("[") || t.is("{")).count()
                - statement.stream().filter(t -> t.is(")") || t.is("]") || t.is("}")).count();
        return open == 0;
    }

    private static boolean works(List<PythonToken> statement, Set<String> defined) {
        PythonToken first = statement.get(0);
        boolean head = HEADS.contains(first.text()) && first.kind() == Kind.NAME && !(first.isName("return") && statement.stream().anyMatch(t -> t.is("(")));
        boolean decorates = first.is("@");
        boolean text = statement.stream().allMatch(t -> t.kind() == Kind.STRING) || statement.stream().allMatch(t -> t.is("."));
        boolean main = first.isName("if") && statement.size() > 1 && statement.get(1).isName("__name__");
        boolean refuses = first.isName("raise") && statement.size() > 1 && statement.get(1).isName("NotImplementedError");
        boolean promise = first.isName("print") && PROMISE.matcher(text(statement)).matches()
                || first.kind() == Kind.NAME && statement.size() == 1 && NO_WORK.contains(first.text());
        return !(head || decorates || text || main || refuses || promise || constant(statement) || calls(statement, defined));
    }

    /** {@code EPOCHS = 3}. */
    private static boolean constant(List<PythonToken> statement) {
        return statement.size() == 3 && statement.get(1).is("=") && statement.get(2).kind() != Kind.OPERATOR;
    }

    /** A call of a function that the script itself defines does what that one does. */
    private static boolean calls(List<PythonToken> statement, Set<String> defined) {
        return statement.size() >= 3 && statement.get(0).kind() == Kind.NAME && defined.contains(statement.get(0).text())
                && statement.get(1).is("(") && statement.get(statement.size() - 1).is(")")
                && statement.stream().filter(t -> t.is("(")).count() == 1;
    }

    private static String text(List<PythonToken> statement) {
        String text = String.join("", statement.stream().map(t -> t.kind() == Kind.NAME ? " " + t.text() : t.text()).toList()).strip();
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
