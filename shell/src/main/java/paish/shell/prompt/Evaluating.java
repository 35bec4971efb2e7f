package paish.shell.prompt;

import java.io.PrintStream;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Does what was typed on a thread of its own, so that Ctrl-C can end it: the first one asks it to end, which what is in
 * flight does after it was finished or recorded; the second one says that it still ends; the third one leaves.
 */
final class Evaluating implements AutoCloseable {

    private final Terminal terminal;
    private final PrintStream err;
    private final Runnable leaving;
    private final SignalHandler before;
    private Thread worker;
    private int asked;

    /** @param leaving ends the process, with the terminal as it was */
    Evaluating(Terminal terminal, PrintStream err, Runnable leaving) {
        this.terminal = terminal;
        this.err = err;
        this.leaving = leaving;
        this.before = terminal.handle(Signal.INT, signal -> interrupt());
    }

    void run(Runnable work) {
        Thread thread = new Thread(work, "input");
        thread.setDaemon(true);
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
        if (thread != null) {
            thread.start();
        }
    }

    private synchronized void interrupt() {
        if (worker == null) {
            return;
        }
        asked++;
        worker.interrupt();
        if (asked == 2) {
            err.println();
            err.println("still ending what is under way; Ctrl-C once more leaves paish, with nothing lost that was sent");
        } else if (asked > 2) {
            leaving.run();
        }
    }

    @Override
    public void close() {
        terminal.handle(Signal.INT, before);
    }
}
