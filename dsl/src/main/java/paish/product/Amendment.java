package paish.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.language.BlockCheck;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Filled;

/** Words of a block laid over those that are there already. */
public final class Amendment {

    private static final String WITHOUT = "without";

    private Amendment() {}

    /**
     * The words of both; where a word is used on both sides the new use is the one that counts. Words that come in
     * many uses replace all of them; of words that hold pairs, such as variables and labels, the pairs that are not
     * said anew stay.
     *
     * @param instead words that a new one takes the place of besides its own, e.g. one form of the image for another
     */
    public static Filled of(Filled there, Filled changes, List<Set<String>> instead) {
        Set<String> replaced = new LinkedHashSet<>(without(changes));
        changes.entries().forEach(e -> {
            replaced.add(key(e));
            instead.stream().filter(group -> group.contains(e.name())).forEach(replaced::addAll);
        });
        List<Entry> entries = new ArrayList<>();
        there.entries().forEach(e -> {
            if (!replaced.contains(key(e))) {
                entries.add(e);
            } else if (e.word().anyKey().isPresent() && !without(changes).contains(e.name())) {
                entries.add(remaining(e, changes));
            }
        });
        changes.entries().stream().filter(e -> !e.name().equals(WITHOUT)).forEach(entries::add);
        return new Filled(there.block(), there.path(), changes.place(), entries);
    }

    /** The words whose effect is to be taken away. */
    public static Set<String> without(Filled changes) {
        return changes.entries(WITHOUT).stream().flatMap(e -> e.values().stream()).map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the rules say of the whole that they do not say of what was there. */
    public static List<Diagnostic> errors(Filled there, Filled amended) {
        Set<String> before = BlockCheck.check(there, Set.of()).stream().map(Diagnostic::code).collect(Collectors.toSet());
        return BlockCheck.check(amended, Set.of()).stream()
                .filter(Diagnostic::isError)
                .filter(d -> !before.contains(d.code()))
                .toList();
    }

    /** The pairs that the changes leave alone. */
    private static Entry remaining(Entry pairs, Filled changes) {
        Map<String, Object> named = new LinkedHashMap<>(pairs.named());
        changes.entries(pairs.name()).forEach(e -> named.keySet().removeAll(e.named().keySet()));
        return new Entry(pairs.word(), pairs.path(), pairs.place(), pairs.values(), named, pairs.inner());
    }

    /** A role that is named by its type is a word of its own. */
    private static String key(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.inner().isPresent() ? entry.values().stream() : Stream.empty())
                .map(String::valueOf).collect(Collectors.joining(" "));
    }
}
