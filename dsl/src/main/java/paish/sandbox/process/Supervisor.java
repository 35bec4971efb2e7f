package paish.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Outputs;
import paish.sandbox.execution.Runs;
import paish.sandbox.execution.Task;
import paish.sandbox.execution.Work;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.state.Session;
import paish.sandbox.state.StateException;
import paish.sandbox.state.Store;

/**
 * Begins what is to run, records what has ended, and ends what is not to run any more: it looks again and again at the
 * records, as the services' own machinery does, and nothing else of the sandbox knows of processes.
 */
public final class Supervisor implements AutoCloseable {

    private static final long BUSY_MS = 25;
    private static final long IDLE_MS = 100;

    private final Database database;
    private final Clock clock;
    private final Outputs outputs;
    private final List<Work> works;
    private final Machine machine;
    private final Lease lease;
    private final Keeper keeper;
    private final Map<String, Child> children = new HashMap<>();
    private final Queue<String> forgotten = new ConcurrentLinkedQueue<>();
    private final Semaphore nudges = new Semaphore(0);
    private final Thread rounds = new Thread(this::round, "paish-sandbox-rounds");
    private final Thread atExit = new Thread(this::end, "paish-sandbox-end");
    private volatile boolean ending;
    private boolean ended;

    private Supervisor(Database database, Clock clock, Outputs outputs, List<Work> works, Machine machine, Lease lease, Keeper keeper) {
        this.database = database;
        this.clock = clock;
        this.outputs = outputs;
        this.works = works;
        this.machine = machine;
        this.lease = lease;
        this.keeper = keeper;
    }

    /**
     * @param works of a sandbox of that name
     * @param environment of this process
     */
    public static Supervisor start(
            Database database, Clock clock, Outputs outputs, Function<String, List<Work>> works, Map<String, String> environment)
            throws IOException {
        Path root = Files.createTempDirectory("paish-exec-");
        Lease lease = Lease.take(outputs.folder(), root);
        Machine machine = new Machine(lease.owner(), root, environment);
        Supervisor supervisor = new Supervisor(
                database, clock, outputs, works.apply(lease.owner()), machine, lease, Keeper.of(machine));
        Runtime.getRuntime().addShutdownHook(supervisor.atExit);
        supervisor.rounds.setDaemon(true);
        supervisor.rounds.start();
        return supervisor;
    }

    /** In the name of this sandbox. */
    public Execution execution() {
        return new Execution(Optional.of(lease.owner()), outputs, task -> {
            forgotten.add(task);
            nudges.release();
        });
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is at it already, and is waited for below.
            System.getLogger("paish.sandbox").log(System.Logger.Level.DEBUG, "closed while the process ends");
        }
        end();
    }

    private void round() {
        while (!ending) {
            boolean busy = true;
            try {
                busy = look();
            } catch (RuntimeException e) {
                // The next round sees the same records, and does what this one has not.
                System.getLogger("paish.sandbox").log(System.Logger.Level.WARNING, "a round is missed", e);
            }
            try {
                nudges.tryAcquire(busy ? BUSY_MS : IDLE_MS, TimeUnit.MILLISECONDS);
                nudges.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return whether anything is to be looked at soon */
    private boolean look() {
        for (String task = forgotten.poll(); task != null; task = forgotten.poll()) {
            machine.remove(task);
        }
        boolean idle = children.isEmpty() && database.read(
                session -> stores(session).stream().allMatch(store -> works.stream().allMatch(work -> work.idle(store))));
        if (idle) {
            return false;
        }
        List<Child> exited = children.values().stream().filter(Child::exited).toList();
        // Before its end is told its output is whole, and nothing goes on in its name.
        exited.forEach(Child::end);
        Look look = database.write(session -> look(session, exited));
        exited.forEach(child -> children.remove(child.task().id()));
        look.unwanted().forEach(child -> {
            children.remove(child.task().id());
            child.end();
        });
        look.begun().forEach(wanted -> begin(wanted.region(), wanted.task()));
        return true;
    }

    private Look look(Session session, List<Child> exited) {
        List<Store> stores = stores(session);
        for (Child child : exited) {
            stores.stream().filter(s -> s.region().equals(child.region()))
                    .forEach(s -> new Runs(s).ended(child.task().id(), child.exitCode()));
        }
        int promised = stores.stream().mapToInt(store -> works.stream().mapToInt(work -> work.promised(store)).sum()).sum();
        Look look = new Look(children, Execution.MOST - (children.size() - exited.size()) - promised);
        stores.forEach(store -> works.forEach(work -> work.step(store, look.in(store))));
        for (Child child : look.unwanted()) {
            stores.stream().filter(s -> s.region().equals(child.region()))
                    .forEach(s -> new Runs(s).ended(child.task().id(), OptionalInt.empty()));
        }
        return look;
    }

    private void begin(String region, Task task) {
        try {
            Process process = machine.start(task);
            Thread recording = new Thread(new Recorder(process.getInputStream(), outputs, task.id(), () -> database.read(clock::now)), "paish-sandbox-output");
            recording.setDaemon(true);
            recording.start();
            children.put(task.id(), new Child(region, task, process, recording, machine.mark(task.id())));
            process.onExit().thenRun(nudges::release);
        } catch (IOException | RuntimeException e) {
            database.write(session -> {
                new Runs(new Store(session, region, clock.now(session))).lost(task.id(), "It cannot be begun: " + e.getMessage());
                return region;
            });
        }
    }

    /** Everything that runs is ended, and recorded as what it is: nothing of it goes on without this sandbox. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        ending = true;
        nudges.release();
        awaitRounds();
        children.values().forEach(Child::end);
        try {
            Leftovers.abandon(database, clock, works);
            keeper.close();
            lease.close();
        } catch (IOException | StateException e) {
            // The next sandbox on this state finds the lease, and does what is left to do.
            System.getLogger("paish.sandbox").log(System.Logger.Level.WARNING, "the end of the sandbox is not recorded", e);
        }
        Folders.remove(machine.root());
    }

    /** Whoever is in a hurry waits for it all the same: the children are the rounds' until they are over. */
    private void awaitRounds() {
        boolean interrupted = false;
        while (rounds.isAlive()) {
            try {
                rounds.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Store> stores(Session session) {
        return Store.everywhere(session, clock.now(session));
    }
}
