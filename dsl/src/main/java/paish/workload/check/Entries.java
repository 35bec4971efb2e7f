package paish.workload.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paish.workload.ScriptLanguage;
import paish.workload.ScriptText;
import paish.workload.Table;
import paish.workload.Task;
import paish.workload.check.ScriptRule.Problem;
import paish.workload.reading.Passage;
import paish.workload.reading.Program;
import paish.workload.reading.PythonReader;
import paish.workload.reading.PythonToken.Kind;

/** Entry points of training frameworks: {@code entries.json}. */
final class Entries {

    private static final String KNOWN = "such as model.fit(…), trainer.train(), loss.backward() or torchrun";

    private static final List<Pattern> PYTHON = patterns("python");
    private static final List<Pattern> SHELL = patterns("shell");

    private Entries() {}

    static List<Problem> missing(Subject subject) {
        boolean looked = subject.task() == Task.TRAINING && !subject.script().text().isBlank();
        return looked ? switch (subject.script().language()) {
            case PYTHON -> python(subject.script());
            case SHELL -> shell(subject.script());
            default -> List.of();
        } : List.of();
    }

    private static List<Problem> python(ScriptText script) {
        return names(script.text()) ? List.of() : none();
    }

    private static List<Problem> shell(ScriptText script) {
        List<Program> programs = Commands.of(script);
        boolean named = programs.stream().anyMatch(p -> SHELL.stream().anyMatch(e -> e.matcher(Commands.text(p)).matches())
                || p.inner().filter(i -> i.language() == ScriptLanguage.PYTHON).filter(i -> names(i.passage().text())).isPresent());
        if (named) {
            return List.of();
        }
        Optional<Program> handing = programs.stream().filter(p -> p.inner().isEmpty() && p.file().isPresent()).findFirst();
        return handing.map(p -> List.of(Problem.warning(p.line(),
                "the training is left to '" + p.file().orElseThrow() + "', which is not part of the script: whether it trains is not checked",
                ""))).orElseGet(Entries::none);
    }

    private static boolean names(String python) {
        String code = PythonReader.read(new Passage(python, 1)).stream()
                .map(t -> t.kind() == Kind.STRING ? "'_'" : t.kind() == Kind.END ? "\n" : t.kind() == Kind.NAME ? " " + t.text() : t.text())
                .collect(Collectors.joining())
                .replaceAll("(?<=\\.) ", "").replaceAll("(?<=[(]) ", "");
        return PYTHON.stream().anyMatch(p -> p.matcher(code).find());
    }

    private static List<Pattern> patterns(String in) {
        return Table.rows(Entries.class, "entries.json").stream()
                .filter(r -> Table.text(r, "in").equals(in)).map(r -> Pattern.compile(Table.text(r, "pattern"), Pattern.DOTALL)).toList();
    }

    private static List<Problem> none() {
        return List.of(Problem.error(0, "a training script must name the entry point of a framework, and this one names none", KNOWN));
    }
}
