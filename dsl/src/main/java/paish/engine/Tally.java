package paish.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what happened and remembers what was changed, by the events that told it. */
final class Tally {

    /** These tell of nothing that was done. */
    private static final Set<Event.Type> UNCHANGED = EnumSet.of(
            Event.Type.ADOPTED, Event.Type.STATUS, Event.Type.LOG, Event.Type.WARNING, Event.Type.ERROR);

    private static final String CREATED = Event.Type.CREATED.word() + " ";

    private final Map<Event.Type, Integer> counts = new EnumMap<>(Event.Type.class);
    private final List<String> done = new ArrayList<>();
    private int failed;

    synchronized void count(Event event) {
        counts.merge(event.type(), 1, Integer::sum);
        if (event.type() == Event.Type.DELETED && done.removeIf(d -> d.startsWith(CREATED) && d.endsWith(" (" + event.id() + ")"))) {
            return;
        }
        if (!UNCHANGED.contains(event.type())) {
            done.add(event.type().word() + " " + event.kind() + " '" + event.name() + "'"
                    + (event.id().isEmpty() ? "" : " (" + event.id() + ")"));
        }
    }

    /** What has been changed, in its order, each with its id; not what was made and is taken away again. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    synchronized boolean untouched() {
        return counts.keySet().stream().allMatch(UNCHANGED::contains);
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
