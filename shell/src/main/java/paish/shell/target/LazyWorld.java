package paish.shell.target;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.script.World;

/** The world, opened when a script first needs it: a script that calls nothing starts no sandbox and loads no client. */
public final class LazyWorld implements Supplier<World>, AutoCloseable {

    private final Where where;
    private final LocalSandbox local;
    private final Path home;
    private final Dialogue dialogue;
    private final boolean yes;
    private OpenWorld opened;
    private boolean telling = true;

    /** @param home where the journal is */
    public LazyWorld(Where where, LocalSandbox local, Path home, Dialogue dialogue, boolean yes) {
        this.where = where;
        this.local = local;
        this.home = home;
        this.dialogue = dialogue;
        this.yes = yes;
    }

    /** For what settles or shows by itself what is open. */
    public LazyWorld quietly() {
        telling = false;
        return this;
    }

    @Override
    public synchronized World get() {
        if (opened == null) {
            HomeFolder.make(home);
            opened = OpenWorld.open(where, local, home, dialogue, yes);
            tellOfOpen(opened.open());
        }
        return opened;
    }

    private void tellOfOpen(int open) {
        if (open > 0 && telling) {
            String message = open == 1
                    ? "the outcome of a call of an earlier run is not known"
                    : "the outcomes of " + open + " calls of earlier runs are not known";
            dialogue.event(new Event(Event.Type.WARNING, "", "", "", Map.of("message", message + "; settle with: paish resume")));
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
