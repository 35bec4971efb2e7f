package paish.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects candidates; keeps those that fit what was typed, the best first, equals in the order in which they came. */
final class Offers {

    private record Ranked(Candidate candidate, int rank) {}

    private final String typed;
    private final List<Ranked> fitting = new ArrayList<>();
    private final Set<String> values = new HashSet<>();

    Offers(String typed) {
        this.typed = typed;
    }

    String typed() {
        return typed;
    }

    /** @param names it can be found by */
    void add(Candidate candidate, String... names) {
        int rank = Stream.of(names).mapToInt(n -> Fuzzy.rank(typed, n)).min().orElse(Fuzzy.NONE);
        if (rank != Fuzzy.NONE && values.add(candidate.value())) {
            fitting.add(new Ranked(candidate, rank));
        }
    }

    void add(String name, String group, String doc, boolean whole) {
        add(new Candidate(name, name, group, doc, whole), name);
    }

    List<Candidate> ranked() {
        return fitting.stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::candidate).toList();
    }
}
