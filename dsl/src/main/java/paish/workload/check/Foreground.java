package paish.workload.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paish.workload.ScriptLanguage;
import paish.workload.Table;
import paish.workload.Task;
import paish.workload.check.ScriptRule.Problem;
import paish.workload.reading.Passage;
import paish.workload.reading.Program;
import paish.workload.reading.PythonProgram;

/** Commands that block: {@code foreground.json}. */
final class Foreground {

    private static final Pattern SERVES = Pattern.compile("uvicorn\\.run|.*\\bapp\\.run|.*\\.serve_forever|.*\\.run_forever|.*\\bmcp\\.run");
    private static final Pattern OUTSIDE = Pattern.compile("setsid|systemd-run|screen|tmux|pm2|start-stop-daemon");

    private static final List<Row> ROWS = Table.rows(Foreground.class, "foreground.json").stream()
            .map(r -> new Row(pattern(Table.text(r, "command")), pattern(Table.text(r, "unless")), Table.text(r, "hint"))).toList();

    private Foreground() {}

    private record Row(Pattern command, Pattern unless, String hint) {

        boolean blocks(String command) {
            return this.command.matcher(command).matches() && (unless.pattern().isEmpty() || !unless.matcher(command).matches());
        }
    }

    /** Only a service is meant to be left running. */
    static List<Problem> blocks(Subject subject) {
        if (subject.task() != Task.SERVICE) {
            return List.of();
        }
        return subject.script().language() == ScriptLanguage.PYTHON ? calls(subject) : commands(subject);
    }

    private static List<Problem> commands(Subject subject) {
        return Commands.of(subject.script()).stream().filter(p -> !detached(p)).flatMap(p -> ROWS.stream()
                .filter(r -> r.blocks(Commands.text(p))).findFirst()
                .map(r -> Problem.warning(p.line(), "'" + p.name() + "' stays in the foreground: the script would never end", r.hint()))
                .stream()).toList();
    }

    private static boolean detached(Program program) {
        return program.command().background()
                || Stream.concat(Stream.of(program.name()), program.command().words().stream()).anyMatch(w -> OUTSIDE.matcher(w).matches());
    }

    private static List<Problem> calls(Subject subject) {
        return PythonProgram.events(new Passage(subject.script().text(), 1)).stream()
                .flatMap(e -> e instanceof PythonProgram.Called c && SERVES.matcher(c.name()).matches() ? Stream.of(c) : Stream.of())
                .map(c -> Problem.warning(c.line(), "'" + c.name() + "' stays in the foreground: the script would never end",
                        "start it from a shell script: a systemd unit, or nohup python3 … &"))
                .toList();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.DOTALL);
    }
}
