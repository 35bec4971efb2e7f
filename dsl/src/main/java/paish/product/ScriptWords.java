package paish.product;

import static paish.language.Word.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paish.language.Entry;
import paish.language.FileText;
import paish.language.Filled;
import paish.language.Reading;
import paish.language.Rule;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;
import paish.workload.ScriptText;
import paish.workload.Task;
import paish.workload.check.ScriptCheck;
import paish.workload.check.ScriptFinding;
import paish.workload.check.ScriptRule;
import paish.workload.check.Subject;

/** {@code script} and {@code task}: what is to run, and what is said of it before anything is paid for. */
public final class ScriptWords {

    private static final Word.Writer NOT_SENT = (entry, body) -> { };

    private ScriptWords() {}

    /** @param field where the script is sent, for the reference */
    public static List<Word> all(String field) {
        return List.of(
                word("script", "What is to run, in shell or Python; a first line with #! decides, else the file's name, else its content.",
                                "script '''nvidia-smi'''")
                        .takes("script", new Text(), "")
                        .named("language", Types.choice("shell", "python"), "")
                        .field(field).required().writes(NOT_SENT),
                word("task", "What kind of work it is; oneShot when not said.", "task training")
                        .takes("task", Types.choice(Arrays.stream(Task.values()).map(Task::word).toArray(String[]::new)), "").writes(NOT_SENT));
    }

    /** Only where the block says one. */
    public static ScriptText script(Filled filled) {
        Entry entry = filled.entry("script").orElseThrow();
        String text = entry.value().toString();
        return entry.argument("language")
                .map(l -> new ScriptText(l.equals("python") ? "script.py" : "script.sh", text))
                .orElseGet(() -> entry.value() instanceof FileText file ? new ScriptText(file.name(), text) : ScriptText.inline(text));
    }

    /** Text, or a file's, whose name tells its language. */
    private record Text() implements Type {

        @Override
        public Reading read(Object value) {
            if (value instanceof FileText) {
                return Reading.good(value);
            }
            return value instanceof CharSequence text
                    ? Reading.good(text.toString())
                    : Types.mismatch(says(), value, "put it in quotes, or write script file('run.sh')");
        }

        @Override
        public String says() {
            return "the text of a script";
        }

        @Override
        public boolean takesFiles() {
            return true;
        }
    }

    public static Task task(Filled filled) {
        return filled.value("task").map(Object::toString).flatMap(Task::of).orElse(Task.ONE_SHOT);
    }

    /** @param passing a block's content that keeps all other rules, without image, task and script
     *  @param image the word's value as the rules about images read it */
    public static List<Rule> rules(String block, String passing, Function<Filled, Optional<String>> image) {
        return ScriptCheck.rules().stream()
                .map(rule -> new Rule(block + "." + rule.code(), rule.says(), rule.source(),
                        passing + content(rule.passes()), passing + content(rule.fails()), (filled, findings) -> {
                            boolean known = filled.entry("script").filter(e -> e.known().isPresent()).isPresent();
                            if (known) {
                                found(rule, new Subject(script(filled), task(filled), image.apply(filled))).forEach(f -> {
                                    String message = (f.line() == 0 ? "" : "line " + f.line() + " of the script: ") + f.message();
                                    Entry at = filled.entry("script").orElseThrow();
                                    if (f.isError()) {
                                        findings.error(at, message, f.hint());
                                    } else {
                                        findings.warning(at, message, f.hint());
                                    }
                                });
                            }
                        }))
                .toList();
    }

    private static List<ScriptFinding> found(ScriptRule rule, Subject subject) {
        return ScriptCheck.of(subject).stream().filter(f -> f.code().equals(rule.code())).toList();
    }

    private static String content(Subject example) {
        boolean python = example.script().origin().endsWith(".py");
        return example.image().map(i -> "; image '" + i + "'").orElse("")
                + "; task " + example.task().word()
                + "; script '''" + example.script().text().replace("\r", "\\r") + "'''" + (python ? ", language: 'python'" : "");
    }
}
