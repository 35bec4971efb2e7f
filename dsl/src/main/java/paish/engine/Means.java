package paish.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import paish.cloud.Cloud;

/**
 * What the parts of one engine share.
 *
 * @param correlators gives a new one each time
 * @param watches in the background, of what is created, adopted and started
 */
record Means(
        Cloud cloud,
        Provisioners provisioners,
        Dialogue dialogue,
        EngineOptions options,
        Time time,
        Journal journal,
        Supplier<String> correlators,
        Refusals refusals,
        Tally tally,
        Optional<Watches> watches) {

    /** One event at a time, from whichever thread. */
    void tell(Event.Type type, Handle handle, Map<String, Object> details) {
        tell(new Event(type, handle.kind(), handle.name(), handle.id().orElse(""), details));
    }

    /** @param holder who has claimed a name that is needed here */
    void waiting(String holder) {
        tell(new Event(Event.Type.WARNING, "", "", "", Map.of(
                "message", "waiting for " + holder + ", which works on the same names")));
    }

    void tell(Event event) {
        synchronized (tally) {
            tally.count(event);
            dialogue.event(event);
        }
    }
}
