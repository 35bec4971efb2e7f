package paish.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import paish.cloud.Cloud;

/**
 * Watches in the background what was created, and tells of each change: a status, an address, a failure, an end. A
 * resource is watched until nothing is to come without somebody's doing: a job until it has ended, a notebook, which
 * goes on after it is ready, until it stops, fails or is deleted. Thread-safe.
 */
public final class Watches implements AutoCloseable {

    /** What nobody has seen for so long is not taken up again, */
    private static final Duration RECENT = Duration.ofDays(30);
    /** nor more than the newest of these: in one workspace eleven calls a look. */
    private static final int MOST = 1000;
    /** A look that is under way may wait long for its answer; nothing is told of it. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Provisioners provisioners;
    private final Time time;
    private final Sightings sightings;
    private final Register register;
    private final Patrol patrol;
    private final Pace pace = Pace.unbounded();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean closed;

    /**
     * @param sightings where what was seen is kept, for the next process
     * @param listener is told on the watching thread, one event at a time; what it throws is dropped
     */
    public Watches(
            Cloud cloud, List<Provisioner> provisioners, Time time, Sightings sightings, Consumer<Event> listener) {
        this.provisioners = new Provisioners(provisioners);
        this.time = time;
        this.sightings = sightings;
        this.register = new Register(this.provisioners);
        this.patrol = new Patrol(register, cloud, this.provisioners, time, sightings, listener, () -> closed);
    }

    /** Nothing is known of its status yet: the first look, at once, tells it. One that is watched already stays as it is. */
    public void add(Handle handle) {
        add(List.of(known(handle, "")));
    }

    /** @param told their statuses that have been told already; empty text where none was */
    void add(Map<Handle, String> told) {
        add(told.entrySet().stream().map(t -> known(t.getKey(), t.getValue())).toList());
    }

    /**
     * Goes on with what earlier processes have created and not seen the end of: what was created or last seen within
     * 30 days, at most the newest 1,000. Reads the journal; the first look follows at once, in the background.
     *
     * @return how many
     */
    public int takeUp() {
        List<Sighting> known = sightings.created(creating(provisioners.all()), time.now().minus(RECENT), MOST).stream()
                .filter(s -> provisioners.find(s.on().kind()).isPresent())
                .toList();
        add(known, true);
        return known.size();
    }

    /** The operations that create what outlives its run, as {@link Sightings#created} asks for them. */
    public static List<String> creating(Collection<Provisioner> provisioners) {
        return provisioners.stream().filter(p -> p.saga().isEmpty()).map(p -> p.operations().create()).toList();
    }

    /** For good: the next process does not take it up, either. False when it was not watched. */
    public boolean remove(Handle handle) {
        return register.remove(handle, time.now());
    }

    /** The oldest watch first. */
    public List<Standing> all() {
        return register.all();
    }

    /** How many are not yet what somebody would wait for; what is ready goes on by itself. */
    public int unready() {
        return (int) all().stream().filter(s -> !provisioners.of(s.handle()).lifecycle().ready().contains(s.status())).count();
    }

    public int count() {
        return register.count();
    }

    /** Nothing is told after that; what runs goes on running, and is taken up by the next process. */
    @Override
    public void close() {
        closed = true;
        Optional<Thread> watching = watching();
        try {
            if (watching.isPresent() && watching.get() != Thread.currentThread()) {
                watching.get().interrupt();
                watching.get().join(GRACE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (watching.filter(Thread::isAlive).isEmpty()) {
            patrol.record();
        }
    }

    /** Somebody waits for these, sees them and tells of them. */
    void hold(List<Handle> handles) {
        register.hold(handles);
    }

    /** @param seen what was seen of them and told meanwhile; an empty map of what is not there any more */
    void release(List<Handle> handles, Map<Handle, Map<String, Object>> seen) {
        register.release(handles, seen, time.now());
    }

    private Sighting known(Handle handle, String status) {
        return new Sighting(Named.of(handle), handle.id().orElseThrow(), status, false, false, time.now());
    }

    private void add(List<Sighting> known) {
        add(known, known.stream().anyMatch(s -> s.status().isEmpty()));
    }

    private synchronized void add(List<Sighting> known, boolean atOnce) {
        register.add(known);
        pace.restart();
        if (!closed && register.count() > 0 && thread.isEmpty()) {
            Thread watching = new Thread(() -> run(atOnce), "paish-watches");
            watching.setDaemon(true);
            watching.setPriority(Thread.MIN_PRIORITY);
            watching.start();
            thread = Optional.of(watching);
        }
    }

    private void run(boolean atOnce) {
        try {
            if (!atOnce) {
                rest();
            }
            while (!over()) {
                if (patrol.look()) {
                    restart();
                }
                rest();
            }
        } catch (InterruptedException e) {
            // Closed: nobody else interrupts this thread.
            return;
        }
    }

    private void rest() throws InterruptedException {
        if (register.count() > 0 && !closed) {
            time.sleep(pause());
        }
        patrol.record();
    }

    private synchronized boolean over() {
        boolean over = closed || register.count() == 0;
        if (over) {
            thread = Optional.empty();
        }
        return over;
    }

    private synchronized Duration pause() {
        return pace.next();
    }

    private synchronized void restart() {
        pace.restart();
    }

    private synchronized Optional<Thread> watching() {
        return thread;
    }
}
