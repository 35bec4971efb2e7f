package paish.shell.task;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jline.utils.Signals;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Plan;
import paish.language.Exit;

/**
 * What Ctrl-C and SIGTERM do while something runs: the first asks it to end, so that what is in flight is finished or
 * recorded and told of; the second leaves at once, with nothing lost that the journal has. At a question nothing is in
 * flight, and the first leaves.
 */
final class Interruption implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final Thread worker;
    private final PrintStream err;
    private final List<Object> before;
    private volatile boolean asking;
    private volatile boolean asked;

    /** @param worker is interrupted */
    Interruption(Thread worker, PrintStream err) {
        this.worker = worker;
        this.err = err;
        this.before = SIGNALS.stream().map(name -> Signals.register(name, this::signalled)).toList();
    }

    private void signalled() {
        if (asked) {
            Runtime.getRuntime().halt(Exit.INTERRUPTED.code());
        } else if (asking) {
            System.exit(Exit.INTERRUPTED.code());
        }
        asked = true;
        err.println();
        err.println("ending what is under way; once more leaves at once");
        worker.interrupt();
    }

    /** The dialogue, with its questions known. */
    Dialogue watching(Dialogue dialogue) {
        return new Dialogue() {
            @Override
            public void plan(Plan plan) {
                dialogue.plan(plan);
            }

            @Override
            public Answer confirm(Plan plan) {
                asking = true;
                try {
                    return dialogue.confirm(plan);
                } finally {
                    asking = false;
                }
            }

            @Override
            public void event(Event event) {
                dialogue.event(event);
            }

            @Override
            public void waiting(List<Waiting> on, Duration elapsed) {
                dialogue.waiting(on, elapsed);
            }

            @Override
            public void waited() {
                dialogue.waited();
            }
        };
    }

    @Override
    public void close() {
        for (int i = 0; i < SIGNALS.size(); i++) {
            Signals.unregister(SIGNALS.get(i), before.get(i));
        }
        // The mark has done its work, and would end whatever is closed after this.
        Thread.interrupted();
    }
}
