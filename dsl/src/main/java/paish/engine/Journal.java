package paish.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Remembers intents, so that a mutating call is made at most once whatever fails in between. Thread-safe. */
public interface Journal {

    /**
     * Keeps others that share the journal, in this process or another, from checking or changing the same names
     * meanwhile. Waits for them.
     *
     * @param waiting is told once who holds one of the names, when there is somebody to wait for
     * @throws paish.language.Failure when they do not let go in the end, or the thread is interrupted
     */
    Claim claim(Collection<Named> names, Consumer<String> waiting);

    /** The same without waiting; empty when somebody holds one of the names. */
    Optional<Claim> claimNow(Collection<Named> names);

    /**
     * Returns only when the intent is safe; the call is sent after that. An intent that is known already is recorded
     * as another attempt at {@link Intent#at}.
     */
    void intend(Intent intent);

    /** Returns only when the ending is safe. What is done stays done, whatever comes later. */
    void end(Intent intent, Ending ending, Instant at);

    /** Intents without an ending, and those whose ending is unknown; the oldest first. */
    List<Entry> open();

    /** What concerns these names: all that is open or done, and what turned out to be absent since then. */
    List<Entry> concerning(Collection<Named> names, Instant since);

    /** The regions in which something of the kind was created, or may have been. */
    Set<String> regions(String kind);

    /** Of any target: an account may be known under two names. */
    Optional<Entry> entry(String correlator);

    /** Closed when the names are free again; once more does no harm. */
    interface Claim extends AutoCloseable {

        @Override
        void close();
    }
}
