package paish.trials

import groovy.transform.CompileStatic
import paish.engine.Ending
import paish.engine.Event
import paish.engine.Intent
import paish.engine.Plan

/** What went over the borders of every process of a trial, in its order: the engine's story from outside. */
@CompileStatic
class Tape {

    /** @param what {@code run}, {@code plan}, {@code answer}, {@code intend}, {@code call}, {@code no}, {@code end}, {@code event}, {@code dies}, {@code ran} */
    static record Entry(String process, String what, Object item) {}

    static record Call(String operation, Map<String, ?> parameters) {}

    static record Ended(Intent intent, Ending ending) {}

    static record Answered(Plan plan, boolean yes) {}

    private final List<Entry> entries = []

    synchronized void note(String process, String what, Object item) {
        entries << new Entry(process, what, item)
    }

    synchronized List<Entry> all() {
        new ArrayList<>(entries)
    }

    List<Intent> intents() {
        items('intend') as List<Intent>
    }

    List<Ended> endings() {
        items('end') as List<Ended>
    }

    List<Event> events() {
        items('event') as List<Event>
    }

    List<Object> items(String what) {
        all().findAll { it.what() == what }*.item()
    }

    /** For a person who replays a seed. */
    String story() {
        all().collect { "  ${it.process()} ${it.what()} ${it.item()}".toString() }
                .collect { it.length() > 400 ? it[0..<400] + '…' : it }.join('\n')
    }
}
