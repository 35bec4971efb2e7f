package paish.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Remembers what was created and how it was last seen, so that a watch outlives its process. Thread-safe. */
public interface Sightings {

    /**
     * What was created and is not over as far as is known.
     *
     * @param operations that create, e.g. {@code pai-dsw:CreateInstance}
     * @param since created or last seen then or later
     * @param limit the newest, so many at most
     */
    List<Sighting> created(Collection<String> operations, Instant since, int limit);

    /** Replaces what was known of each. Creates no record where nothing was ever created. */
    void saw(Collection<Sighting> seen);
}
