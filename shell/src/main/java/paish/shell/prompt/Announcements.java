package paish.shell.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import paish.engine.Event;
import paish.shell.render.EventText;

/**
 * Where everything comes in that happens while somebody types: it is told above the prompt, and what is typed stays.
 * While an input is evaluated it is held back, so that it does not stand within a result.
 */
final class Announcements implements Consumer<Event> {

    private final LineReader reader;
    private final EventText text;
    private final Deque<Event> held = new ArrayDeque<>();
    private boolean evaluating;

    Announcements(LineReader reader, EventText text) {
        this.reader = reader;
        this.text = text;
    }

    @Override
    public synchronized void accept(Event event) {
        if (evaluating) {
            held.add(event);
        } else {
            tell(event);
        }
    }

    /** From now on what comes is held back. */
    synchronized void hold() {
        evaluating = true;
    }

    /** Tells what was held back, and from now on what comes at once. */
    synchronized void release() {
        evaluating = false;
        while (!held.isEmpty()) {
            tell(held.remove());
        }
    }

    private void tell(Event event) {
        reader.printAbove(AttributedString.fromAnsi(text.of(event)));
    }
}
