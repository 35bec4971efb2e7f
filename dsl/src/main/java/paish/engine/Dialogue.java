package paish.engine;

import java.time.Duration;
import java.util.List;

/** How the engine speaks with whoever started it: a terminal, a JSON stream, a notebook, a test. */
public interface Dialogue {

    /** Shows a plan; always before anything changes. */
    void plan(Plan plan);

    /** Asks once. False also where there is nobody to ask. */
    Answer confirm(Plan plan);

    void event(Event event);

    /** Where the awaited stand, at every look; {@code elapsed} is the service's time. */
    void waiting(List<Waiting> on, Duration elapsed);

    /** The wait is over, so that a live display can be taken down. */
    void waited();

    enum Answer {
        YES,
        NO,
        NOBODY_TO_ASK
    }

    /** @param wanted the statuses that end the wait well */
    record Waiting(Handle handle, String status, List<String> wanted) {}
}
