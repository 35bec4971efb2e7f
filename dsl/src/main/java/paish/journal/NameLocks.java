package paish.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import paish.engine.Journal.Claim;
import paish.engine.Named;
import paish.language.Exit;
import paish.language.Failure;

/**
 * Names claimed by locks of the operating system, which lets go of them when a process dies. One file per kind,
 * region and workspace, one byte of it per name: a thousand names cost one open file.
 */
final class NameLocks {

    private static final long FIRST_PAUSE_MS = 10;
    private static final long LONGEST_PAUSE_MS = 200;

    private final Path folder;
    private final Holders holders;

    NameLocks(Path folder) {
        this.folder = folder;
        this.holders = new Holders(folder);
    }

    Claim claim(String target, Set<Named> names, Duration patience, Consumer<String> waiting) {
        Map<String, Set<Long>> bytes = bytes(target, names);
        long until = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MS;
        for (boolean told = false; ; told = true) {
            Optional<Claim> claim = all(bytes);
            if (claim.isPresent()) {
                return claim.get();
            }
            String holder = holders.of(bytes);
            if (!told) {
                waiting.accept(holder);
            }
            if (System.nanoTime() > until) {
                throw new Failure(
                        Exit.FAILED,
                        holder + " works on " + some(names) + " and has not ended for " + patience.toSeconds()
                                + " s; nothing was created",
                        "wait for it to end, or end it; then run it again");
            }
            pause(pause, holder);
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    Optional<Claim> claimNow(String target, Set<Named> names) {
        return all(bytes(target, names));
    }

    /** Does it while no other process does what goes by the same name. */
    void alone(String name, Duration patience, Runnable work) {
        Named named = new Named("", "", "", name);
        try (Claim claim = claim("", Set.of(named), patience, holder -> { })) {
            work.run();
        }
    }

    /** All or none: who holds some and waits for others might wait for somebody who does the same. */
    private Optional<Claim> all(Map<String, Set<Long>> bytes) {
        List<AutoCloseable> held = new ArrayList<>();
        Claim claim = new Held(held);
        try {
            for (Map.Entry<String, Set<Long>> file : bytes.entrySet()) {
                Optional<LockFile.Bytes> locked = LockFile.lock(folder.resolve(file.getKey()), file.getValue());
                if (locked.isEmpty()) {
                    claim.close();
                    return Optional.empty();
                }
                held.add(locked.get());
            }
            held.add(holders.sign(bytes));
            return Optional.of(claim);
        } catch (IOException e) {
            claim.close();
            throw new Failure(
                    Exit.FAILED, "names cannot be claimed in " + folder + ": " + e,
                    "make the folder writable, or use another one with PAISH_HOME", e);
        }
    }

    private static Map<String, Set<Long>> bytes(String target, Set<Named> names) {
        Map<String, Set<Long>> bytes = new TreeMap<>();
        for (Named n : names) {
            String file = Fingerprint.text(target, n.kind(), n.region(), n.workspace()) + ".lock";
            bytes.computeIfAbsent(file, f -> new TreeSet<>()).add(Fingerprint.number(n.name()));
        }
        return bytes;
    }

    private static void pause(long millis, String holder) {
        try {
            Thread.sleep(millis + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(
                    Exit.INTERRUPTED, "interrupted while waiting for " + holder + "; nothing was created",
                    "run it again when that has ended", e);
        }
    }

    private static String some(Set<Named> names) {
        String first = names.stream().limit(3).map(Named::toString).collect(Collectors.joining(", "));
        return names.size() > 3 ? first + " or others" : first;
    }

    private record Held(List<AutoCloseable> parts) implements Claim {

        @Override
        public synchronized void close() {
            for (AutoCloseable part : parts) {
                try {
                    part.close();
                } catch (Exception e) {
                    // The lock goes with the process at the latest.
                    continue;
                }
            }
            parts.clear();
        }
    }
}
