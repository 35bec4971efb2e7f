package paish.workload.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.workload.ScriptLanguage;

/**
 * What a command runs.
 *
 * @param environment set for it alone
 * @param words the program and its arguments; empty when only a run can know
 */
public record Program(ShellCommand command, Map<String, String> environment, List<String> words) {

    public Program {
        environment = Map.copyOf(environment);
        words = List.copyOf(words);
    }

    public int line() {
        return command.line();
    }

    public String name() {
        return words.isEmpty() ? "" : Programs.name(words.get(0));
    }

    public List<String> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /** A script that stands in the command or in its input. */
    public Optional<Inner> inner() {
        if (name().equals("eval")) {
            return Optional.of(new Inner(ScriptLanguage.SHELL, new Passage(String.join(" ", arguments()), line())));
        }
        return interpreter().flatMap(language -> literal(language).or(() -> operand().isPresent() && !stdin()
                ? Optional.empty()
                : command.input().map(input -> new Inner(language, input))));
    }

    /** The script file that it runs. */
    public Optional<String> file() {
        if (List.of(".", "source").contains(name())) {
            return arguments().stream().findFirst();
        }
        return interpreter().isPresent() ? operand() : words.stream().findFirst().filter(w -> w.contains("/"));
    }

    /** What its program reads, where it is one that reads scripts. */
    public Optional<ScriptLanguage> interpreter() {
        if (name().matches("(?:ba|da|a|z|k)?sh|su|runuser")) {
            return Optional.of(ScriptLanguage.SHELL);
        }
        return name().matches("python[\\d.]*") ? Optional.of(ScriptLanguage.PYTHON) : Optional.empty();
    }

    /** {@code bash -lc '…'}, {@code python -c '…'}. */
    private Optional<Inner> literal(ScriptLanguage language) {
        List<String> arguments = arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).matches("-[a-z]*c")) {
                return Optional.of(new Inner(language, new Passage(arguments.get(i + 1), line())));
            }
        }
        return Optional.empty();
    }

    private Optional<String> operand() {
        return arguments().stream().filter(a -> !a.startsWith("-")).findFirst();
    }

    private boolean stdin() {
        return arguments().contains("-s");
    }

    /** A script inside a script. */
    public record Inner(ScriptLanguage language, Passage passage) {}
}
