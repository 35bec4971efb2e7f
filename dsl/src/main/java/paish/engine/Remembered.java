package paish.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the journal knows to have been created, whatever its age: a list may not show it yet, or not this time. What the
 * list does not show is asked for by its id.
 */
record Remembered(Map<Named, Set<String>> ids) {

    static final Remembered NOTHING = new Remembered(Map.of());

    static Remembered of(List<Entry> entries, Provisioners provisioners) {
        return new Remembered(entries.stream()
                .filter(e -> e.state() == Entry.State.DONE)
                .filter(e -> provisioners.creating(e.intent().operation()).isPresent() && !taken(e, provisioners))
                .collect(groupingBy(e -> e.intent().on(), mapping(Entry::id, toSet()))));
    }

    /** What a run has made for itself is taken away when the run is over. */
    private static boolean taken(Entry entry, Provisioners provisioners) {
        return provisioners.part(entry.intent().operation()).isPresent() && !entry.intent().afterwards().isEmpty();
    }

    boolean nothing() {
        return ids.isEmpty();
    }

    Set<String> of(Named named) {
        return ids.getOrDefault(named, Set.of());
    }
}
