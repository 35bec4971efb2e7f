package paish.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the journal knows to have been created not long ago: a list may not show it yet. */
record Remembered(Map<Named, Set<String>> ids) {

    static final Remembered NOTHING = new Remembered(Map.of());

    /** Several times what is known of list lag; what is older is left to the lists. */
    private static final Duration RECENTLY = Duration.ofMinutes(15);

    static Instant since(Means means) {
        return means.time().now().minus(RECENTLY);
    }

    static Remembered of(List<Entry> entries, Provisioners provisioners) {
        return new Remembered(entries.stream()
                .filter(e -> e.state() == Entry.State.DONE)
                .filter(e -> provisioners.creating(e.intent().operation()).isPresent())
                .collect(groupingBy(e -> e.intent().on(), mapping(Entry::id, toSet()))));
    }

    boolean nothing() {
        return ids.isEmpty();
    }

    Set<String> of(Named named) {
        return ids.getOrDefault(named, Set.of());
    }
}
