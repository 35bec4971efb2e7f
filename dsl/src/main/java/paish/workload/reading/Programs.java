package paish.workload.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a command runs behind {@code sudo}, {@code env}, {@code timeout}, {@code python -m} and the like. */
public final class Programs {

    private Programs() {}

    public static Program of(ShellCommand command) {
        Map<String, String> environment = new HashMap<>(command.assignments());
        List<String> words = command.words();
        boolean wrapped = true;
        while (wrapped) {
            words = assignments(words, environment);
            List<String> outer = words;
            words = Wrapper.ALL.stream().filter(w -> w.begins(outer)).findFirst().map(w -> w.inside(outer)).orElse(outer);
            wrapped = words != outer;
        }
        return new Program(command, environment, module(words));
    }

    private static List<String> assignments(List<String> words, Map<String, String> environment) {
        int at = 0;
        while (at < words.size() && Assignments.is(words.get(at))) {
            environment.put(Assignments.name(words.get(at)), Assignments.value(words.get(at)));
            at++;
        }
        return at == 0 ? words : words.subList(at, words.size());
    }

    /** {@code python -u -m pip install} runs {@code pip install}. */
    private static List<String> module(List<String> words) {
        if (words.isEmpty() || !name(words.get(0)).matches("python[\\d.]*")) {
            return words;
        }
        int at = 1;
        while (at < words.size() && words.get(at).matches("-[bBdEiIOqsSuvx]+")) {
            at++;
        }
        return at + 1 < words.size() && words.get(at).equals("-m") ? words.subList(at + 1, words.size()) : words;
    }

    /** Without its folder. */
    static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }
}
