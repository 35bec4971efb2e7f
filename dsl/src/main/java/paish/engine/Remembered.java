package paish.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal knows of some names.
 *
 * @param ids of what was created, whatever its age: a list may not show it yet, or not this time. What the list does not
 *     show is asked for by its id
 * @param left what runs owe that did not come to their end, or are still under way: deletions, and creations without a
 *     known outcome
 */
record Remembered(Map<Named, Set<String>> ids, List<Intent> left) {

    static final Remembered NOTHING = new Remembered(Map.of(), List.of());

    static Remembered of(List<Entry> entries, Provisioners provisioners) {
        Set<String> taken = entries.stream()
                .filter(e -> provisioners.part(e.intent().operation()).filter(p -> p.delete().equals(e.intent().operation())).isPresent())
                .map(e -> e.intent().id())
                .collect(toSet());
        return new Remembered(
                entries.stream()
                        .filter(e -> e.state() == Entry.State.DONE && provisioners.creating(e.intent().operation()).isPresent())
                        .filter(e -> !taken.contains(e.id()))
                        .collect(groupingBy(e -> e.intent().on(), mapping(Entry::id, toSet()))),
                entries.stream()
                        .filter(e -> e.open() && provisioners.part(e.intent().operation()).isPresent())
                        .map(Entry::intent)
                        .toList());
    }

    /** Without asking for what a list does not show. */
    Remembered unlisted() {
        return new Remembered(Map.of(), left);
    }

    Set<String> of(Named named) {
        return ids.getOrDefault(named, Set.of());
    }

    /** What the next run of these names takes away before it begins. */
    List<Intent> left(Collection<Named> names) {
        return left.stream().filter(i -> names.contains(i.on())).toList();
    }

    /** It does not count: it is taken away before anything is made. */
    boolean isLeft(String id, Optional<String> mark) {
        return left.stream().anyMatch(i -> i.id().isEmpty() ? mark.filter(i.correlator()::equals).isPresent() : i.id().equals(id));
    }
}
