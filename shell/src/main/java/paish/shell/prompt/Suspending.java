package paish.shell.prompt;

import java.io.IOException;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.AbstractTerminal;

/**
 * Ctrl-Z at the prompt. While a line is read the terminal makes no signals of keys, so that the process stops itself,
 * with the terminal as it was; JLine takes it up again where it is continued.
 */
final class Suspending {

    private static final String NAME = "suspend";

    private Suspending() {}

    /** Only on the terminal that the process was started on. */
    static void into(LineReader reader) {
        Terminal terminal = reader.getTerminal();
        if (!(terminal instanceof AbstractTerminal own) || own.getSystemStream() == null) {
            return;
        }
        Attributes attributes = terminal.getAttributes();
        reader.getWidgets().put(NAME, () -> stopped(terminal, attributes));
        reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference(NAME), KeyMap.ctrl('Z'));
    }

    private static boolean stopped(Terminal terminal, Attributes attributes) {
        Attributes reading = terminal.getAttributes();
        terminal.setAttributes(attributes);
        terminal.writer().write(Screen.PASTE_OFF);
        terminal.flush();
        try {
            new ProcessBuilder("kill", "-TSTP", Long.toString(ProcessHandle.current().pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            // No such command: nothing is stopped.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.setAttributes(reading);
        terminal.writer().write(Screen.PASTE_ON);
        terminal.flush();
        return true;
    }
}
