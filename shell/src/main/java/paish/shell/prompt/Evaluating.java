package paish.shell.prompt;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Does what was typed on a thread of its own, so that Ctrl-C can end it: the first one asks it to end, which what is in
 * flight does after it was finished or recorded; the second one says that it still ends; the third one leaves. Keys that
 * follow one another at once are one, so that nobody leaves by impatience.
 */
final class Evaluating implements AutoCloseable {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final PrintStream err;
    private final Runnable leaving;
    private final SignalHandler before;
    private final Attributes attributes;
    private final InstantSource clock;
    private Thread worker;
    private int asked;
    private Instant last = Instant.MIN;

    /** @param leaving ends the process, with the terminal as it was */
    Evaluating(Terminal terminal, PrintStream err, InstantSource clock, Runnable leaving) {
        this.clock = clock;
        this.terminal = terminal;
        this.err = err;
        this.leaving = leaving;
        this.attributes = terminal.getAttributes();
        this.before = terminal.handle(Signal.INT, signal -> interrupt());
    }

    void run(Runnable work) {
        restore();
        Thread thread = new Thread(work, "input");
        thread.setDaemon(true);
        // What was typed tells of its failures itself; what is left comes of a terminal that is gone, with nobody to tell.
        thread.setUncaughtExceptionHandler((t, e) -> {});
        begin(thread);
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The key came while the line was still being read.
                interrupt();
            }
        }
        begin(null);
    }

    private synchronized void begin(Thread thread) {
        worker = thread;
        asked = 0;
        last = Instant.MIN;
        if (thread != null) {
            thread.start();
        }
    }

    private synchronized void interrupt() {
        if (worker == null) {
            return;
        }
        worker.interrupt();
        if (last.plus(AT_ONCE).isAfter(clock.instant())) {
            return;
        }
        last = clock.instant();
        asked++;
        if (asked == 2) {
            err.println();
            err.println("still ending what is under way; Ctrl-C once more leaves paish, with nothing lost that was sent");
        } else if (asked > 2) {
            leaving.run();
        }
    }

    /** JLine does that too, except when a signal comes just then. */
    private void restore() {
        terminal.setAttributes(attributes);
    }

    @Override
    public void close() {
        restore();
        terminal.handle(Signal.INT, before);
    }
}
