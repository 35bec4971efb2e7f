package paish.shell.target;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.engine.Watches;
import paish.journal.SqliteJournal;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Products;
import paish.script.World;

/** The world, opened when a script first needs it: a script that calls nothing starts no sandbox and loads no client. */
public final class LazyWorld implements Supplier<World>, AutoCloseable {

    private final Where where;
    private final LocalSandbox local;
    private final Path home;
    private final Dialogue dialogue;
    private final boolean yes;
    private Optional<Consumer<Event>> listener = Optional.empty();
    // Read without the lock: a prompt that counts must not wait for a world that is being opened.
    private volatile OpenWorld opened;
    private boolean telling = true;
    private boolean closed;

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

    /**
     * For a prompt: what is created is watched in the background.
     *
     * @param watching is told what the watches see, on their thread
     */
    public LazyWorld watching(Consumer<Event> watching) {
        listener = Optional.of(watching);
        return this;
    }

    @Override
    public World get() {
        return open(dialogue::event);
    }

    /** Empty as long as the world is not open, and where nobody listens. */
    public Optional<Watches> watches() {
        return Optional.ofNullable(opened).flatMap(OpenWorld::watches);
    }

    /** How many resources are watched; cheap enough for each prompt. */
    public int watched() {
        return watches().map(Watches::count).orElse(0);
    }

    /**
     * Goes on with the watches of earlier processes, if there are any: only then the world is opened. To be called
     * behind the first prompt, on a thread of its own; what goes wrong is told to the listener.
     */
    public void takeUp() {
        listener.ifPresent(told -> {
            try {
                if (unfinished()) {
                    open(told);
                    watches().ifPresent(Watches::takeUp);
                }
            } catch (RuntimeException e) {
                told.accept(warning("the watches of earlier sessions are not taken up: " + e.getMessage()));
            }
        });
    }

    private boolean unfinished() {
        try (SqliteJournal journal = new SqliteJournal(home, where.account(local))) {
            // The service's time is not known before the world is open: how old they are is looked at then.
            return journal.exists()
                    && !journal.created(Watches.creating(new Products().provisioners()), Instant.EPOCH, 1).isEmpty();
        }
    }

    private synchronized OpenWorld open(Consumer<Event> told) {
        if (opened == null) {
            if (closed) {
                throw new Failure(Exit.INTERRUPTED, "this session has ended", "");
            }
            HomeFolder.make(home);
            if (local.exec()) {
                told.accept(RealExecution.told(local.clockSpeed()));
            }
            opened = OpenWorld.open(where, local, home, dialogue, yes, listener);
            if (telling) {
                openCalls(told);
            }
        }
        return opened;
    }

    /** A look needs no journal; what changes something is refused when it comes to it. */
    private void openCalls(Consumer<Event> told) {
        try {
            OpenCalls.told(opened.open()).ifPresent(told);
        } catch (Failure damaged) {
            told.accept(warning(damaged.getMessage() + "; " + damaged.hint()));
        }
    }

    private static Event warning(String message) {
        return new Event(Event.Type.WARNING, "", "", "", Map.of("message", message));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
