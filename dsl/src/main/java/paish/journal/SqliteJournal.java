package paish.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import paish.engine.Ending;
import paish.engine.Entry;
import paish.engine.Intent;
import paish.engine.Journal;
import paish.engine.Named;
import paish.engine.Sighting;
import paish.engine.Sightings;

/**
 * The journal of one target in {@code journal.db}, which several processes and targets share. Nothing of SQLite is
 * loaded, and no file is made, before the first intent is looked for or recorded.
 */
public final class SqliteJournal implements Journal, Sightings, AutoCloseable {

    /** A run that settles an unknown outcome holds its names for a few minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** A transaction takes milliseconds. */
    private static final Duration BUSY = Duration.ofSeconds(20);

    private final String target;
    private final Path file;
    private final NameLocks locks;
    private final Duration patience;
    private Ledger ledger;

    /**
     * @param home where {@code journal.db} and {@code locks/} are
     * @param target says which account or sandbox the intents are for, e.g. {@code cloud:default}; the same text
     *     each time
     */
    public SqliteJournal(Path home, String target) {
        this(home, target, PATIENCE);
    }

    /** @param patience how long a claim waits for those who hold one of its names */
    public SqliteJournal(Path home, String target, Duration patience) {
        this.target = target;
        this.file = home.resolve("journal.db");
        this.locks = new NameLocks(home.resolve("locks"));
        this.patience = patience;
    }

    /** Whether there is a journal at all: cheap, so that a start need not open one that is not there. */
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public Claim claim(Collection<Named> names, Consumer<String> waiting) {
        return locks.claim(target, new LinkedHashSet<>(names), patience, waiting);
    }

    @Override
    public Optional<Claim> claimNow(Collection<Named> names) {
        return locks.claimNow(target, new LinkedHashSet<>(names));
    }

    @Override
    public void intend(Intent intent) {
        ledger().write(new Intending(target, intent));
    }

    @Override
    public void end(Intent intent, Ending ending, Instant at) {
        ledger().write(new EndingIt(intent, ending, at));
    }

    @Override
    public List<Entry> open() {
        return read(Selection.open(target));
    }

    @Override
    public List<Entry> concerning(Collection<Named> names, Instant since) {
        Map<Named, Set<String>> shelves = new LinkedHashMap<>();
        names.forEach(n -> shelves
                .computeIfAbsent(new Named(n.kind(), n.region(), n.workspace(), ""), shelf -> new LinkedHashSet<>())
                .add(n.name()));
        return shelves.entrySet().stream()
                .flatMap(shelf -> read(Selection.names(target, shelf.getKey(), shelf.getValue(), since)).stream())
                .toList();
    }

    @Override
    public Set<String> regions(String kind) {
        return opened() || exists() ? ledger().regions(new Region(target, kind)) : Set.of();
    }

    @Override
    public Optional<Entry> entry(String correlator) {
        return read(Selection.of(correlator)).stream().findFirst();
    }

    @Override
    public List<Sighting> created(Collection<String> operations, Instant since, int limit) {
        return opened() || exists() ? ledger().sightings(new Created(target, operations, since, limit)) : List.of();
    }

    /** Where there is no journal, nothing was created that somebody could take up again. */
    @Override
    public void saw(Collection<Sighting> seen) {
        if (!seen.isEmpty() && (opened() || exists())) {
            ledger().write(new Seeing(target, List.copyOf(seen)));
        }
    }

    /** What was ever recorded, of every target; the newest first. */
    public List<Entry> history(int limit) {
        List<Entry> entries = new ArrayList<>(read(Selection.newest(limit)));
        Collections.reverse(entries);
        return entries;
    }

    @Override
    public synchronized void close() {
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
    }

    private List<Entry> read(Selection selection) {
        return opened() || exists() ? ledger().read(selection) : List.of();
    }

    private synchronized boolean opened() {
        return ledger != null;
    }

    private synchronized Ledger ledger() {
        if (ledger == null) {
            ledger = new Ledger(file, DatabaseFile.open(file, locks, patience.compareTo(BUSY) < 0 ? patience : BUSY));
        }
        return ledger;
    }
}
