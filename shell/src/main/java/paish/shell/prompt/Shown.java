package paish.shell.prompt;

import java.util.Locale;
import java.util.Optional;
import paish.shell.conversation.Setting;
import paish.shell.conversation.Settings;
import paish.shell.option.Options;
import paish.shell.render.DiagnosticText;
import paish.shell.render.Pager;
import paish.shell.render.Report;
import paish.shell.render.Screen;
import paish.shell.render.Style;
import paish.shell.render.TextReport;
import paish.shell.session.Session;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/** How a session's output looks under the settings, on the screen as it is now. */
record Shown(Session session, Settings settings, Surface surface) implements Screen {

    Report report() {
        DiagnosticText diagnostics = new DiagnosticText(style(session.streams().terminal().err()), session.sources()::line);
        return TextReport.of(streams(), session.options().yes(), style(session.streams().terminal().out()),
                style(session.streams().terminal().err()), diagnostics, this);
    }

    @Override
    public int columns() {
        return session.streams().terminal().columns();
    }

    @Override
    public int lines() {
        return surface.lines();
    }

    @Override
    public int most() {
        String rows = settings.get(Setting.ROWS);
        return rows.equals(Setting.ROWS.otherwise()) ? 0 : Integer.parseInt(rows);
    }

    @Override
    public Optional<Pager> pager() {
        return settings.get(Setting.PAGER).equals("on") ? surface.pager() : Optional.empty();
    }

    /** What is said with {@code /set} goes before what was said at the start. */
    private Style style(boolean terminal) {
        String said = settings.get(Setting.COLOR.word(), session.options().color().name());
        return Style.of(Options.Color.valueOf(said.toUpperCase(Locale.ROOT)), terminal, session.environment());
    }

    /** A live display needs a terminal. */
    private Streams streams() {
        Streams all = session.streams();
        Terminal known = all.terminal();
        boolean live = known.err() && settings.get(Setting.WAIT).equals(Setting.WAIT.otherwise());
        return new Streams(all.in(), all.out(), all.err(), new Terminal(known.in(), known.out(), live, known.columns()));
    }
}
