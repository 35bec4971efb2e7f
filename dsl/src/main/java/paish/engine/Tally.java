package paish.engine;

import java.util.EnumMap;
import java.util.Map;

/** Counts what happened, by the events that told it. */
final class Tally {

    private final Map<Event.Type, Integer> counts = new EnumMap<>(Event.Type.class);
    private int failed;

    synchronized void count(Event.Type type) {
        counts.merge(type, 1, Integer::sum);
    }

    synchronized Summary summary() {
        return new Summary(
                of(Event.Type.CREATED),
                of(Event.Type.ADOPTED),
                of(Event.Type.UPDATED),
                of(Event.Type.STARTED),
                of(Event.Type.STOPPED),
                of(Event.Type.DELETED),
                failed);
    }

    synchronized void failed(int more) {
        failed += more;
    }

    private int of(Event.Type type) {
        return counts.getOrDefault(type, 0);
    }
}
