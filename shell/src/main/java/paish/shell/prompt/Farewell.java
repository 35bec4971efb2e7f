package paish.shell.prompt;

import java.io.PrintStream;
import org.jline.reader.LineReader;

/** Whatever ends the process while somebody types (SIGTERM, SIGHUP): the terminal is left as a shell expects it. */
final class Farewell implements AutoCloseable {

    private final Thread hook;

    /** @param to the terminal, past JLine, which restores modes and closes at the same time */
    Farewell(LineReader reader, boolean plain, PrintStream to) {
        hook = new Thread(() -> {
            if (reader.isReading() && !plain) {
                to.print(Screen.AS_BEFORE);
                to.flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
