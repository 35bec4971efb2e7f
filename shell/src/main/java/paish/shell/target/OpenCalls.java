package paish.shell.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Entry;
import paish.engine.Event;

/** What is said of calls of earlier runs whose outcome nobody knows. */
public final class OpenCalls {

    private OpenCalls() {}

    public static Optional<Event> told(List<Entry> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String message = open.size() == 1
                ? "the outcome of a call of an earlier run is not known"
                : "the outcomes of " + open.size() + " calls of earlier runs are not known";
        return Optional.of(new Event(Event.Type.WARNING, "", "", "", Map.of("message", message + "; settle with: paish resume")));
    }
}
