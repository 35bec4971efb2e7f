package paish.shell.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import paish.engine.Event;
import paish.shell.render.LessPager;
import paish.shell.render.Pager;
import paish.shell.terminal.SmallEditor;

/** What a terminal has. */
record OnTerminal(Console console, Consumer<Event> told, Lines kept) implements Surface {

    @Override
    public Optional<Consumer<Event>> announcements() {
        return Optional.of(told);
    }

    @Override
    public List<String> stored() {
        return kept.all();
    }

    @Override
    public boolean edit(Path file) {
        if (console.dumb()) {
            return false;
        }
        SmallEditor.open(terminal(), file);
        return true;
    }

    @Override
    public int lines() {
        return terminal().getRows();
    }

    @Override
    public Optional<Pager> pager() {
        return console.dumb() || !console.session().streams().terminal().out() ? Optional.empty() : Optional.of(new LessPager(terminal()));
    }

    private Terminal terminal() {
        return console.terminal();
    }
}
