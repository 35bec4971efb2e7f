package paish.workload.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One simple command of a shell script.
 *
 * @param line where it begins
 * @param words without quotes; variables with a known value are replaced
 * @param assignments before the words; alone they hold for what follows
 * @param outputs files that it is redirected to
 * @param input what a heredoc, a here-string, or {@code echo} and {@code cat} through a pipe give it
 * @param background ended by {@code &}
 */
public record ShellCommand(
        int line, List<String> words, Map<String, String> assignments, List<String> outputs,
        Optional<Passage> input, boolean background) {

    public ShellCommand {
        words = List.copyOf(words);
        assignments = Map.copyOf(assignments);
        outputs = List.copyOf(outputs);
    }

    /** What it sets for the commands after it. */
    public Map<String, String> lasting() {
        if (words.isEmpty()) {
            return assignments;
        }
        if (!List.of("export", "declare", "readonly", "typeset", "local").contains(words.get(0))) {
            return Map.of();
        }
        Map<String, String> set = new LinkedHashMap<>();
        words.stream().filter(Assignments::is).forEach(w -> set.put(Assignments.name(w), Assignments.value(w)));
        return set;
    }
}
