package paish.workload.check;

import java.util.ArrayList;
import java.util.List;
import paish.workload.ScriptLanguage;
import paish.workload.ScriptText;
import paish.workload.reading.Passage;
import paish.workload.reading.Program;
import paish.workload.reading.Programs;
import paish.workload.reading.ShellReader;

/** What a shell script runs, with the scripts that stand in its commands. */
final class Commands {

    private static final int DEEPEST = 5;

    private final List<Program> found = new ArrayList<>();

    private Commands() {}

    /** None for another language. */
    static List<Program> of(ScriptText script) {
        Commands commands = new Commands();
        if (script.language() == ScriptLanguage.SHELL) {
            commands.add(new Passage(script.text(), 1), 0);
        }
        return List.copyOf(commands.found);
    }

    private void add(Passage passage, int depth) {
        ShellReader.read(passage).stream().map(Programs::of).forEach(program -> {
            found.add(program);
            program.inner().filter(i -> i.language() == ScriptLanguage.SHELL && depth < DEEPEST)
                    .ifPresent(inner -> add(inner.passage(), depth + 1));
        });
    }

    /** The program's name and its arguments. */
    static String text(Program program) {
        return (program.name() + " " + String.join(" ", program.arguments())).strip();
    }
}
