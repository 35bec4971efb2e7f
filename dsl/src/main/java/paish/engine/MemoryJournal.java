package paish.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A journal that lasts as long as its process; engines may share it. */
public final class MemoryJournal implements Journal, Sightings {

    private static final Set<Entry.State> NOTHING_MADE = Set.of(Entry.State.ABSENT, Entry.State.REFUSED);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Named, Sighting> sightings = new HashMap<>();
    private final Set<Named> claimed = new HashSet<>();

    @Override
    public synchronized Claim claim(Collection<Named> names, Consumer<String> waiting) {
        boolean told = false;
        while (true) {
            Optional<Claim> claim = claimNow(names);
            if (claim.isPresent()) {
                return claim.get();
            }
            if (!told) {
                waiting.accept("another engine of this process");
                told = true;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                throw Interruptions.interrupted("waiting for another engine of this process");
            }
        }
    }

    @Override
    public synchronized Optional<Claim> claimNow(Collection<Named> names) {
        if (names.stream().anyMatch(claimed::contains)) {
            return Optional.empty();
        }
        Set<Named> mine = new HashSet<>(names);
        claimed.addAll(mine);
        return Optional.of(() -> free(mine));
    }

    @Override
    public synchronized void intend(Intent intent) {
        Entry known = entries.get(intent.correlator());
        List<Entry.Attempt> attempts = new ArrayList<>(known == null ? List.of() : known.attempts());
        attempts.add(Entry.Attempt.at(intent.at()));
        Intent first = known == null ? intent : known.intent();
        entries.put(intent.correlator(), new Entry("", first, Entry.State.OPEN, intent.id(), intent.at(), attempts));
    }

    @Override
    public synchronized void end(Intent intent, Ending ending, Instant at) {
        entries.computeIfPresent(intent.correlator(), (correlator, entry) -> {
            List<Entry.Attempt> attempts = new ArrayList<>(entry.attempts());
            attempts.set(attempts.size() - 1, attempts.get(attempts.size() - 1).ended(ending, at));
            boolean stays = entry.state() == Entry.State.DONE;
            String id = ending instanceof Ending.Done done ? done.id() : entry.id();
            return stays
                    ? entry
                    : new Entry(entry.target(), entry.intent(), Entry.State.of(ending), id, at, attempts);
        });
    }

    @Override
    public List<Entry> open() {
        return those(Entry::open);
    }

    @Override
    public List<Entry> concerning(Collection<Named> names, Instant since) {
        Set<Named> asked = new HashSet<>(names);
        return those(entry -> asked.contains(entry.intent().on()) && concerns(entry, since));
    }

    @Override
    public Set<String> regions(String kind) {
        return those(e -> e.intent().on().kind().equals(kind) && !NOTHING_MADE.contains(e.state())).stream()
                .map(e -> e.intent().on().region())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public synchronized Optional<Entry> entry(String correlator) {
        return Optional.ofNullable(entries.get(correlator));
    }

    @Override
    public synchronized List<Sighting> created(Collection<String> operations, Instant since, int limit) {
        return those(e -> e.state() == Entry.State.DONE && operations.contains(e.intent().operation())).stream()
                .sorted(Comparator.comparing((Entry e) -> e.intent().at()).reversed())
                .map(e -> sightings.getOrDefault(
                        e.intent().on().with(e.id()),
                        new Sighting(e.intent().on(), e.id(), "", false, false, e.intent().at())))
                .filter(s -> !s.over() && !s.at().isBefore(since))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void saw(Collection<Sighting> seen) {
        seen.forEach(s -> sightings.put(s.on().with(s.id()), s));
    }

    private static boolean concerns(Entry entry, Instant since) {
        boolean absent = entry.state() == Entry.State.ABSENT && !entry.touched().isBefore(since);
        return entry.open() || entry.state() == Entry.State.DONE || absent;
    }

    private synchronized List<Entry> those(Predicate<Entry> kept) {
        return entries.values().stream()
                .filter(kept)
                .sorted(Comparator.comparing(entry -> entry.intent().at()))
                .toList();
    }

    private synchronized void free(Set<Named> names) {
        claimed.removeAll(names);
        names.clear();
        notifyAll();
    }
}
