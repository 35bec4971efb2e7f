package paish.shell.prompt;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import paish.shell.session.Session;
import paish.shell.terminal.Streams;

/**
 * The terminal, and a session whose output goes to it.
 *
 * @param raw the stream behind the terminal
 */
record Console(Terminal terminal, Session session, PrintStream raw) {

    private static final Size UNKNOWN = new Size(120, 40);

    /** The one that the process was started on. */
    static Console of(Session session) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(session.streams().terminal().out() ? SystemOutput.SysOut : SystemOutput.SysErr)
                    .provider("jni")
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .graphemeCluster(false)
                    .build();
            return on(terminal, session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Console on(Terminal terminal, Session session) {
        if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
            terminal.setSize(UNKNOWN);
        }
        PrintStream screen = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        Streams streams = session.streams();
        boolean out = streams.terminal().out();
        boolean err = streams.terminal().err();
        Streams shown = new Streams(streams.in(), out ? screen : streams.out(), err ? screen : streams.err(), streams.terminal());
        Session here = new Session(shown, session.options(), session.environment(), session.sources());
        return new Console(terminal, here, out ? streams.out() : streams.err());
    }

    /** The session as wide as the terminal is now. */
    Session now() {
        Streams streams = session.streams();
        var known = streams.terminal();
        var wide = new paish.shell.terminal.Terminal(known.in(), known.out(), known.err(), known.out() ? terminal.getColumns() : 0);
        return new Session(new Streams(streams.in(), streams.out(), streams.err(), wide), session.options(), session.environment(), session.sources());
    }

    boolean dumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
