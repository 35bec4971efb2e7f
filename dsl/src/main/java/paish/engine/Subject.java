package paish.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One resource under background watch: what was told of it, and what a sight of it adds. */
final class Subject {

    private final Watched watched;
    private boolean ready;
    private boolean removed;
    private int held;
    private Instant since;
    private Optional<Instant> looked = Optional.empty();
    private Optional<String> error = Optional.empty();

    /** @param last what is known of it; of that nothing is told again */
    Subject(Watched watched, Sighting last) {
        this.watched = watched;
        this.since = last.at();
        this.ready = last.ready();
        if (!last.status().isEmpty()) {
            watched.saw(Map.of("Status", last.status()));
        }
    }

    /** A resource is the same whoever holds a handle on it. */
    record Key(String kind, String region, String id) {

        static Key of(Handle handle) {
            return new Key(handle.kind(), handle.region(), handle.id().orElseThrow());
        }
    }

    Watched watched() {
        return watched;
    }

    /** Somebody else looks at it and tells of it. */
    void hold() {
        held++;
    }

    void release() {
        held--;
    }

    boolean held() {
        return held > 0;
    }

    void remove() {
        removed = true;
    }

    void failed(String why) {
        error = Optional.of(why);
    }

    /**
     * @param row empty: it is not there any more
     * @return what there is to tell
     */
    Optional<Event> saw(Map<String, Object> row, Instant now) {
        looked = Optional.of(now);
        error = Optional.empty();
        String before = watched.status();
        if (row.isEmpty()) {
            watched.isGone();
            return Optional.of(event(Map.of("message", "is not there any more", "outcome", "gone", "was", before)));
        }
        boolean changed = watched.saw(row);
        boolean wasReady = ready && !changed;
        ready = watched.ready();
        since = changed ? now : since;
        return changed || (ready && !wasReady) ? Optional.of(event(details(before))) : Optional.empty();
    }

    /** Nothing is to come without somebody's doing. */
    boolean over() {
        return removed || watched.gone() || watched.ended();
    }

    Standing standing() {
        return new Standing(watched.handle(), watched.status(), since, looked, error);
    }

    Sighting sighting(Instant now) {
        return new Sighting(Named.of(watched.handle()), watched.id(), watched.status(), ready, over(), now);
    }

    private Map<String, Object> details(String before) {
        Map<String, Object> details = new LinkedHashMap<>(watched.details());
        if (!before.isEmpty() && !before.equals(watched.status())) {
            details.put("was", before);
        }
        outcome().ifPresent(o -> details.put("outcome", o));
        if (ready) {
            watched.address().ifPresent(address -> {
                details.put("url", address);
                details.put("message", address);
            });
        }
        return details;
    }

    private Optional<String> outcome() {
        return watched.failed() ? Optional.of("failed")
                : watched.ended() ? Optional.of("ended")
                : ready ? Optional.of("ready")
                : Optional.empty();
    }

    private Event event(Map<String, Object> details) {
        Handle handle = watched.handle();
        return new Event(Event.Type.STATUS, handle.kind(), handle.name(), watched.id(), details);
    }
}
