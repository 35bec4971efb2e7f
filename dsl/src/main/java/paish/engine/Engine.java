package paish.engine;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import paish.cloud.Cloud;
import paish.cloud.CloudException;
import paish.engine.Action.Verb;
import paish.language.Exit;
import paish.language.Failure;

/** Queues, plans, prices, confirms, executes and watches. For one script or prompt: one thread at a time. */
public final class Engine {

    /** At a prompt there may be any number; history has all of them. */
    private static final int MOST_TOLD = 20;

    private final Means means;
    private final Planner planner;
    private final AtomicReference<Optional<Budget>> budget;
    private List<Queued> queue = new ArrayList<>();
    private final AtomicReference<Cost> committed = new AtomicReference<>(Cost.NOTHING);

    public Engine(Cloud cloud, List<Provisioner> provisioners, Dialogue dialogue, EngineOptions options, Time time) {
        this(cloud, provisioners, dialogue, options, time, new MemoryJournal());
    }

    /** @param journal where intents are kept, for as long as the journal lasts */
    public Engine(
            Cloud cloud,
            List<Provisioner> provisioners,
            Dialogue dialogue,
            EngineOptions options,
            Time time,
            Journal journal) {
        this(cloud, provisioners, dialogue, options, time, journal, Optional.empty());
    }

    /** @param watches for a prompt: what is created, adopted and started is watched in the background */
    public Engine(
            Cloud cloud,
            List<Provisioner> provisioners,
            Dialogue dialogue,
            EngineOptions options,
            Time time,
            Journal journal,
            Optional<Watches> watches) {
        Provisioners kinds = new Provisioners(provisioners);
        this.means = new Means(
                cloud, kinds, dialogue, options, time, journal,
                () -> UUID.randomUUID().toString(), new Refusals(kinds), new Tally(), watches);
        this.planner = new Planner(kinds, options);
        this.budget = new AtomicReference<>(options.budgetCny().map(Budget::cny));
    }

    /** Queues the request; the handle has no id until the queue is flushed. */
    public Handle create(Request request) {
        means.provisioners().of(request.kind());
        Queued queued = Queued.of(request);
        queue.add(queued);
        return queued.handle();
    }

    /** Whether something is queued. */
    public boolean pending() {
        return !queue.isEmpty();
    }

    /**
     * Makes everything that is queued exist: one plan, one question, one parallel batch. Whatever comes of it,
     * the queue is empty afterwards.
     *
     * @throws Failure when it is invalid, over budget, refused, or not all of it exists in the end
     */
    public void flush() {
        List<Queued> batch = queue;
        queue = new ArrayList<>();
        if (batch.isEmpty()) {
            return;
        }
        reading("planning", () -> {
            new Flush(means, planner, committed).run(batch, budget());
            return batch;
        });
    }

    /** Forgets what is queued: whoever queued it did not come to an end. */
    public void discard() {
        queue = new ArrayList<>();
    }

    /** What creating the requests would do; reads the account, changes nothing. Findings are in the plan. */
    public Plan plan(List<Request> requests) {
        List<Queued> batch = requests.stream().map(Queued::of).toList();
        return reading("planning", () -> new Flush(means, planner, committed).plan(batch, budget()));
    }

    /** Reads as they are now, each asked once. */
    public Live live() {
        return new Reads(means.cloud());
    }

    /** The same, with changes of what exists. */
    public Plan plan(List<Request> requests, List<Action> changes) {
        Plan creations = plan(requests);
        if (changes.isEmpty()) {
            return creations;
        }
        List<Action> actions = new ArrayList<>(creations.actions());
        actions.addAll(changes);
        return planner.plan(actions, creations.diagnostics(), Map.of("creations", creations.hash()), creations.budget());
    }

    /** A handle on what exists. Of several jobs of a name, the one that has not ended. */
    public Handle find(String kind, String region, String workspace, String idOrExactName) {
        return reading(
                "looking for " + kind + " '" + idOrExactName + "'",
                () -> new Finder(means).find(kind, region, workspace, idOrExactName));
    }

    /** The resource as the service shows it now; flushes first when the handle is still queued. */
    public Map<String, Object> read(Handle handle) {
        existing(List.of(handle));
        return reading("reading " + handle, () -> handle.outcome().or(() -> new Looks(means).at(handle)))
                .orElseThrow(() -> new Failure(Exit.FAILED, handle + " is not there any more", ""));
    }

    /** Each as the service shows it now, many by list pages; those that are not there are missing. */
    public Map<Handle, Map<String, Object>> read(List<Handle> handles) {
        existing(handles);
        return reading("reading " + handles.size() + " resources", () -> new Looks(means).all(handles));
    }

    /**
     * Waits until each has one of the statuses; flushes first what is still queued.
     *
     * @param statuses empty: the product's own idea of ready
     * @return what the service shows of the last one
     */
    public Map<String, Object> await(List<Handle> handles, Set<String> statuses, Duration timeout) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        existing(handles);
        List<Handle> open = handles.stream().filter(h -> h.outcome().isEmpty()).toList();
        return open.isEmpty()
                ? handles.get(handles.size() - 1).outcome().orElseThrow()
                : reading("waiting", () -> new Watch(means, open, statuses, timeout).run());
    }

    /** @param parameters of the stop operation besides the id, e.g. {@code SaveImage} */
    public void stop(List<Handle> handles, Map<String, Object> parameters) {
        change(handles, status(Verb.STOP, parameters));
    }

    public void start(List<Handle> handles) {
        change(handles, status(Verb.START, Map.of()));
    }

    /** Only what has ended, and never undone. */
    public void delete(List<Handle> handles) {
        change(handles, status(Verb.DELETE, Map.of()));
    }

    /** A stop, a start or a deletion, as the table of statuses allows it. */
    public Change status(Verb verb, Map<String, Object> parameters) {
        return new StatusChange(means.provisioners(), verb, parameters);
    }

    private void change(List<Handle> handles, Change change) {
        Map<Handle, Change> changes = new LinkedHashMap<>();
        handles.forEach(h -> changes.put(h, change));
        change(changes);
    }

    /** One plan, one question for all of them; flushes first when one is still queued. */
    public void change(Map<Handle, Change> changes) {
        existing(List.copyOf(changes.keySet()));
        reading(changes.values().stream().map(c -> c.verb().word()).distinct().collect(joining(", ")), () -> {
            new Changing(means, planner).run(changes);
            return changes;
        });
    }

    /** What the changes would do; one that the rules forbid does nothing, and its note says why. */
    public List<Action> plan(Map<Handle, Change> changes) {
        return reading("planning", () -> new Changing(means, planner).plan(changes));
    }

    /**
     * Any operation by its name. A read goes at once; one that mutates is shown and confirmed first, and sent once.
     *
     * @param operation e.g. {@code pai-dsw:GetLifecycle}
     */
    public Map<String, Object> call(String region, String operation, boolean mutates, Map<String, Object> parameters) {
        return reading("calling " + operation, () -> mutates
                ? new DirectCall(means, planner).run(region, operation, parameters)
                : means.cloud().call(region, operation, parameters));
    }

    /** What an operation that mutates would do, called by its name. */
    public Action plan(String region, String operation, Map<String, Object> parameters) {
        return new DirectCall(means, planner).action(region, operation, parameters);
    }

    /** What a refused call means to a person. @param what was tried, e.g. {@code looking up jobs} */
    public Failure refusal(String what, CloudException e) {
        return withDone(means.refusals().of(what, e));
    }

    /** What earlier runs, or others that are under way, have left without a known outcome; the oldest first. */
    public List<Entry> open() {
        return means.journal().open();
    }

    /**
     * Settles what is open: finds out what became of it and makes up for the calls that were to follow. One plan, one
     * question; creates nothing.
     */
    public Resumption resume() {
        return reading("settling what is open", () -> new Resume(means, planner).run());
    }

    /** What lives in these workspaces, carries our correlator, and is not in this journal; read-only. */
    public List<Orphan> orphans(String region, List<String> workspaces) {
        return reading("looking for orphans", () -> new Orphans(means).in(region, workspaces));
    }

    /** Takes away those that runs have made, the last part first, after one question; touches no others. */
    public Resumption release(List<Orphan> orphans) {
        return reading("taking away orphans", () -> new Clearance(means, planner).run(orphans));
    }

    /** What runs, waits, or is billed all the same in these workspaces; read-only. */
    public List<Expense> expenses(String region, List<String> workspaces) {
        return reading("looking for what costs something", () -> new Expenses(means).in(region, workspaces));
    }

    /** What these cost, whatever their status; those that are not there any more are missing. */
    public List<Expense> expenses(List<Handle> handles) {
        existing(handles);
        return reading("looking for what they cost", () -> new Expenses(means).of(new Looks(means).at(handles)));
    }

    /** Caps the worst case of everything that this engine creates, what it has created included. */
    public void budget(Budget cap) {
        budget.set(Optional.of(cap));
    }

    /** The day of a rate that is set now. */
    public LocalDate today() {
        return LocalDate.ofInstant(means.time().now(), ZoneId.systemDefault());
    }

    public Optional<Budget> budget() {
        return budget.get();
    }

    /** The service's. */
    public Time time() {
        return means.time();
    }

    /**
     * Waits for what belongs to a resource and has a status of its own, such as a snapshot.
     *
     * @param what for messages
     * @param failed statuses from which it will not come any further
     */
    public Map<String, Object> await(
            String what, Supplier<Map<String, Object>> look, Set<String> wanted, Set<String> failed, Duration timeout) {
        return reading("waiting", () -> new Vigil(means, what, look, timeout).until(wanted, failed));
    }

    public Summary summary() {
        return means.tally().summary();
    }

    private void existing(List<Handle> handles) {
        if (queue.stream().anyMatch(q -> handles.contains(q.handle()))) {
            flush();
        }
        handles.stream().filter(h -> h.id().isEmpty()).findFirst().ifPresent(h -> {
            throw new Failure(Exit.FAILED, h + " was not created", "create it first");
        });
    }

    /** What the service refuses is said in a person's words. */
    private <T> T reading(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (CloudException e) {
            throw refusal(what, e);
        } catch (Failure e) {
            throw withDone(e);
        }
    }

    private static String last(List<String> done) {
        int left = Math.max(0, done.size() - MOST_TOLD);
        return (left > 0 ? left + " more, " : "") + String.join(", ", done.subList(left, done.size()));
    }

    /** Where a permission is missing the run ends half way: what it has changed until then is said with it. */
    private Failure withDone(Failure failure) {
        if (failure.exit() != Exit.NOT_AUTHORISED) {
            return failure;
        }
        List<String> done = means.tally().done();
        if (done.isEmpty()) {
            return failure.adding(means.tally().untouched() ? "; nothing was changed" : "; what was made is taken away again");
        }
        // That something exists is said with its name and id already where the batch tells what came of it.
        List<String> untold = done.stream()
                .filter(d -> !(d.startsWith("created ") && failure.getMessage().contains(d.substring("created ".length()))))
                .toList();
        Failure told = untold.isEmpty() ? failure : failure.adding("\nwhat was done before stays: " + last(untold));
        List<String> running = means.tally().afoot().told(means);
        return running.isEmpty() ? told : told.adding("\nstill running:\n  " + String.join("\n  ", running));
    }
}
