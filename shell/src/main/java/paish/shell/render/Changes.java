package paish.shell.render;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paish.engine.Dialogue.Waiting;
import paish.engine.Event;
import paish.engine.Handle;

/** Makes an event of each change of a status that a wait sees, so that a log says everything once. */
public final class Changes {

    private final Map<String, String> last = new ConcurrentHashMap<>();

    /** The events of those whose status is not the one that was last seen. */
    public List<Event> in(List<Waiting> on) {
        return on.stream()
                .filter(w -> seen(w.handle().kind(), w.handle().name(), w.handle().id().orElse(""), w.status()))
                .map(w -> event(w.handle(), w.status()))
                .toList();
    }

    /** Whether an event is no repetition of a status. */
    public boolean isNew(Event event) {
        return event.type() != Event.Type.STATUS
                || seen(event.kind(), event.name(), event.id(), String.valueOf(event.details().get("status")));
    }

    private boolean seen(String kind, String name, String id, String status) {
        return !status.equals(last.put(kind + " " + name + " " + id, status));
    }

    private static Event event(Handle handle, String status) {
        return new Event(Event.Type.STATUS, handle.kind(), handle.name(), handle.id().orElse(""), Map.of("status", status));
    }
}
