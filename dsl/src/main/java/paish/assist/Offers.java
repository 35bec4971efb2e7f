package paish.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** @param names it can be found by, the best known first */
    void add(Candidate candidate, String... names) {
        int rank = Fuzzy.NONE;
        for (int i = 0; i < names.length; i++) {
            int fits = Fuzzy.rank(typed, names[i]);
            rank = fits == Fuzzy.NONE ? rank : Math.min(rank, 2 * fits + (i > 0 ? 1 : 0));
        }
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
