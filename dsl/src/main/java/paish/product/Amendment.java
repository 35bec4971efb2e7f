package paish.product;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
     * many uses replace all of them.
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
        there.entries().stream().filter(e -> !replaced.contains(key(e))).forEach(entries::add);
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

    /** A role that is named by its type is a word of its own. */
    private static String key(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.inner().isPresent() ? entry.values().stream() : Stream.empty())
                .map(String::valueOf).collect(Collectors.joining(" "));
    }
}
