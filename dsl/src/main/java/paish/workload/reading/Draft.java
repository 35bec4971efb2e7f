package paish.workload.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command while it is read: a heredoc's text comes after its line. */
final class Draft {

    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "else", "elif", "fi", "do", "done", "while", "until", "!", "{", "}", "time", "esac", "function");

    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final Optional<Draft> before;
    private Optional<Passage> input = Optional.empty();
    private boolean background;

    /** @param before what writes into it through a pipe */
    Draft(Optional<Draft> before) {
        this.before = before;
    }

    void word(String word, int line) {
        boolean keyword = words.isEmpty() && KEYWORDS.contains(word);
        if (!keyword) {
            words.add(word);
            lines.add(line);
        }
    }

    void output(String file) {
        outputs.add(file);
    }

    void input(Passage passage) {
        input = Optional.of(passage);
    }

    void background() {
        background = true;
    }

    int size() {
        return words.size();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    ShellCommand command() {
        int first = 0;
        Map<String, String> assignments = new LinkedHashMap<>();
        while (first < words.size() && Assignments.is(words.get(first))) {
            assignments.put(Assignments.name(words.get(first)), Assignments.value(words.get(first)));
            first++;
        }
        return new ShellCommand(lines.get(0), words.subList(first, words.size()), assignments, outputs,
                input.or(() -> before.flatMap(Draft::printed)), background);
    }

    /** What {@code cat} and {@code echo} pass on. */
    private Optional<Passage> printed() {
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "cat" -> input;
            case "echo", "printf" -> Optional.of(new Passage(String.join(" ", words.subList(1, words.size())), lines.get(0)));
            default -> Optional.empty();
        };
    }
}
