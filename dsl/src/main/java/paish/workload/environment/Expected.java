package paish.workload.environment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paish.workload.ScriptText;
import paish.workload.Table;
import paish.workload.reading.Passage;
import paish.workload.reading.PythonReader;
import paish.workload.reading.PythonToken;
import paish.workload.reading.PythonToken.Kind;
import paish.workload.reading.ShellCommand;
import paish.workload.reading.ShellReader;

/**
 * Modules that a script imports and data that it refers to by an absolute path: a new machine has neither (source 002,
 * line 154). What it installs or fetches itself is among them, for nobody knows whether that gives all of it.
 *
 * @param modules that do not come with Python, in the order in which they are imported
 * @param paths of data, in the order in which they appear
 */
public record Expected(Set<String> modules, Set<String> paths) {

    private static final Set<String> KNOWN = Table.rows(Expected.class, "modules.json").stream()
            .flatMap(row -> Table.texts(row, "modules").stream()).collect(Collectors.toSet());
    /** Places where data is mounted or kept; those of a system are on every machine. */
    private static final Pattern DATA = Pattern.compile("(?:oss://[\\w.-]+|/(?:mnt|data|dataset|datasets|nas|cpfs|oss|home|workspace))/[\\w./-]*[\\w-]");
    private static final Pattern PYTHON = Pattern.compile("(?:\\S*/)?python[\\d.]*");
    private static final int TOLD = 8;

    public static Expected of(ScriptText script) {
        Expected expected = new Expected(new LinkedHashSet<>(), new LinkedHashSet<>());
        Passage whole = new Passage(script.text(), 1);
        switch (script.language()) {
            case PYTHON -> expected.python(whole);
            case SHELL -> ShellReader.read(whole).forEach(expected::shell);
            default -> { }
        }
        return expected;
    }

    /** For a plan; empty where a new machine will do. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!modules.isEmpty()) {
            notes.add("its script imports " + told(modules) + ": the image must have what it does not install itself");
        }
        if (!paths.isEmpty()) {
            notes.add("its script refers to " + told(paths) + ": nothing is mounted or copied there but what it fetches itself");
        }
        return List.copyOf(notes);
    }

    private void shell(ShellCommand command) {
        command.words().forEach(this::data);
        boolean python = !command.words().isEmpty() && PYTHON.matcher(command.words().get(0)).matches();
        if (python) {
            command.input().or(() -> inline(command)).ifPresent(this::python);
        }
    }

    private static Optional<Passage> inline(ShellCommand command) {
        int at = command.words().indexOf("-c");
        return at > 0 && at + 1 < command.words().size() ? Optional.of(new Passage(command.words().get(at + 1), command.line())) : Optional.empty();
    }

    private void python(Passage passage) {
        List<PythonToken> statement = new ArrayList<>();
        for (PythonToken token : PythonReader.read(passage)) {
            if (token.kind() == Kind.STRING) {
                data(token.text());
            }
            if (token.kind() == Kind.END) {
                imported(statement);
                statement.clear();
            } else {
                statement.add(token);
            }
        }
    }

    /** {@code import a.b as c, d} and {@code from a.b import c}; what begins with a dot is the script's own. */
    private void imported(List<PythonToken> statement) {
        boolean imports = !statement.isEmpty() && statement.get(0).isName("import");
        boolean from = !statement.isEmpty() && statement.get(0).isName("from");
        for (int i = 1; (imports || from) && i < statement.size(); i++) {
            boolean names = i == 1 || imports && statement.get(i - 1).is(",");
            if (names && statement.get(i).kind() == Kind.NAME && !KNOWN.contains(statement.get(i).text())) {
                modules.add(statement.get(i).text());
            }
        }
    }

    private void data(String text) {
        DATA.matcher(text).results().filter(m -> m.start() == 0 || "=:,".indexOf(text.charAt(m.start() - 1)) >= 0).forEach(m -> paths.add(m.group()));
    }

    private static String told(Set<String> all) {
        return all.stream().limit(TOLD).collect(joining(", ")) + (all.size() > TOLD ? " and " + (all.size() - TOLD) + " more" : "");
    }
}
