package paish.shell.prompt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paish.engine.Dialogue;
import paish.engine.Event;
import paish.script.World;
import paish.shell.conversation.Watching;
import paish.shell.session.Session;
import paish.shell.target.LazyWorld;
import paish.shell.target.Where;

/** The account of a sitting, which may be exchanged for another. Its lock is never held while one is opened. */
final class Account implements AutoCloseable {

    private final Session session;
    private final Dialogue dialogue;
    private Optional<Consumer<Event>> announcements = Optional.empty();
    private Where where;
    private Optional<LazyWorld> lazy = Optional.empty();

    Account(Session session, Dialogue dialogue) {
        this.session = session;
        this.dialogue = dialogue;
        this.where = session.where();
    }

    /** What is created is watched, and told of there. To be called before anything is opened. */
    synchronized void announce(Optional<Consumer<Event>> to) {
        announcements = to;
    }

    World open() {
        return lazy().get();
    }

    synchronized Where where() {
        return where;
    }

    /** What was watched there is left, what is unfinished here is taken up. */
    void turnTo(Where other) {
        close();
        synchronized (this) {
            where = other;
        }
        Thread thread = new Thread(this::takeUp, "turned");
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes on with the watches of earlier processes. */
    void takeUp() {
        lazy().takeUp();
    }

    int watched() {
        return current().map(LazyWorld::watched).orElse(0);
    }

    /** Of these, what is on its way. */
    int unready() {
        return current().flatMap(LazyWorld::watches).map(w -> w.unready()).orElse(0);
    }

    List<Watching> watches() {
        return current().flatMap(LazyWorld::watches).stream()
                .flatMap(w -> w.all().stream())
                .map(s -> new Watching(s.handle(), s.status(), s.since()))
                .toList();
    }

    /** Calls without a known outcome are told of once, behind the first prompt. */
    private synchronized LazyWorld lazy() {
        if (lazy.isEmpty()) {
            LazyWorld fresh = new LazyWorld(where, session.sandbox(), session.home(), dialogue, session.options().yes());
            LazyWorld watching = announcements.map(fresh::watching).orElse(fresh);
            lazy = Optional.of(announcements.isPresent() ? watching.quietly() : watching);
        }
        return lazy.get();
    }

    private synchronized Optional<LazyWorld> current() {
        return lazy;
    }

    @Override
    public void close() {
        Optional<LazyWorld> old;
        synchronized (this) {
            old = lazy;
            lazy = Optional.empty();
        }
        old.ifPresent(LazyWorld::close);
    }
}
