package paish.shell.target;

import java.nio.file.Path;
import java.util.function.Supplier;
import paish.engine.Dialogue;
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
            if (telling) {
                OpenCalls.told(opened.open()).ifPresent(dialogue::event);
            }
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
