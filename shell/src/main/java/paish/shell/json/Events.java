package paish.shell.json;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import paish.engine.Event;

/** The JSON lines of a run. Thread-safe: a line is never broken by another one. */
final class Events {

    private final PrintStream to;
    private final Map<Event.Type, Integer> counts = new EnumMap<>(Event.Type.class);
    private final Set<String> errors = new HashSet<>();
    private boolean ended;

    Events(PrintStream to) {
        this.to = to;
    }

    /** @param fields after the event's word and the schema; none of them can replace those */
    synchronized void line(String event, Map<String, ?> fields) {
        if (ended) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("schema", Json.SCHEMA);
        fields.forEach(line::putIfAbsent);
        Json.line(to, line);
    }

    synchronized void event(Event event) {
        counts.merge(event.type(), 1, Integer::sum);
        if (event.type() == Event.Type.ERROR) {
            errors.add(String.valueOf(event.details().get("message")));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", event.kind());
        fields.put("name", event.name());
        fields.put("id", event.id());
        event.details().forEach(fields::putIfAbsent);
        line(event.type().word(), fields);
    }

    /** What ends the run, unless the event of the resource concerned has said it. */
    synchronized void error(Map<String, ?> fields) {
        if (!errors.contains(String.valueOf(fields.get("message")))) {
            line("error", fields);
        }
    }

    void log(String message) {
        line("log", Map.of("message", message));
    }

    /** The last line; nothing follows it. */
    synchronized void summary(boolean ok, Map<String, ?> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ok", ok);
        for (Event.Type type : new Event.Type[] {
            Event.Type.CREATED, Event.Type.ADOPTED, Event.Type.UPDATED, Event.Type.STARTED, Event.Type.STOPPED, Event.Type.DELETED
        }) {
            fields.put(type.word(), counts.getOrDefault(type, 0));
        }
        fields.put("errors", counts.getOrDefault(Event.Type.ERROR, 0));
        fields.putAll(more);
        line("summary", fields);
        ended = true;
    }
}
