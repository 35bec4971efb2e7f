package paish.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One batch of changes: whether it has been told to stop, and what of it is still under way. Thread-safe. */
final class Activity {

    /** An interruption is over within five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Duration patience;
    private final List<Runnable> last = new ArrayList<>();
    private boolean halted;
    private int underWay;

    Activity() {
        this(PATIENCE);
    }

    Activity(Duration patience) {
        this.patience = patience;
    }

    /** How long an interruption waits for what is under way; then that is interrupted itself. */
    Duration patience() {
        return patience;
    }

    /** How long it waits after that. */
    Duration grace() {
        return patience.dividedBy(4);
    }

    /** Nothing more is to be sent. */
    synchronized void halt() {
        halted = true;
    }

    synchronized boolean halted() {
        return halted;
    }

    synchronized void begins() {
        underWay++;
    }

    void ends() {
        run(ended());
    }

    /** Does it when nothing is under way any more, which may be after whoever waited has given up. */
    void atLast(Runnable work) {
        run(queued(work));
    }

    private synchronized List<Runnable> ended() {
        underWay--;
        return due();
    }

    private synchronized List<Runnable> queued(Runnable work) {
        last.add(work);
        return due();
    }

    private List<Runnable> due() {
        if (underWay > 0) {
            return List.of();
        }
        List<Runnable> due = List.copyOf(last);
        last.clear();
        return due;
    }

    private static void run(List<Runnable> due) {
        due.forEach(Runnable::run);
    }
}
