package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/**
 * Where a saga's work is done: what changes something is on record before it is sent, and what is made is owed its
 * deletion from then on. One per run; ends at the next call once the run has been told to stop.
 */
public final class Bench {

    /** Each with the same ClientToken, so that none of them makes a second one. */
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Between two looks at what is on its way. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final String TOKEN = "ClientToken";

    private final Means means;
    private final Activity activity;
    private final Decision decision;
    private final Debts debts;
    private final Consent consent;
    private final String plan;
    private Cost agreed;

    Bench(Means means, Activity activity, Decision decision, Consent consent, String plan) {
        this.means = means;
        this.activity = activity;
        this.decision = decision;
        this.debts = new Debts(means);
        this.consent = consent;
        this.agreed = decision.action().cost();
        this.plan = plan;
    }

    /**
     * Makes one, which is taken away when the run ends, unless it is kept.
     *
     * @param cost of it while it is there
     * @return its id
     * @throws CloudException when the service refuses; nothing was made
     */
    public String make(Part part, String region, Map<String, Object> body, Cost cost) {
        Intent intent = intent(part.create(), region, body, List.of(part.debt()), cost);
        Map<String, Object> marked = new LinkedHashMap<>(decision.provisioner().marked(body, intent.correlator()));
        marked.put(TOKEN, intent.correlator());
        String id = part.made().apply(sent(intent, marked)).or(() -> found(part, intent)).orElseThrow(() -> unknown(
                intent, "the reply names no " + part.idField()));
        debts.done(intent, id);
        if (!part.create().equals(decision.provisioner().operations().create())) {
            means.tell(new Event(Event.Type.CREATED, part.word(), decision.handle().name(), id, Map.of("region", region)));
        }
        return id;
    }

    /** These stay from now on, whatever comes. The first one without which the others make no sense. */
    public void keep(List<String> ids) {
        debts.forgive(means.provisioners().names(decision.request()), ids);
    }

    /**
     * A mutating call that leaves nothing behind by itself, such as a command.
     *
     * @param operation which takes a ClientToken
     */
    public Map<String, Object> send(String operation, String region, Map<String, Object> body) {
        Intent intent = intent(operation, region, body, List.of(), Cost.NOTHING);
        Map<String, Object> tokened = new LinkedHashMap<>(body);
        tokened.put(TOKEN, intent.correlator());
        Map<String, Object> reply = sent(intent, tokened);
        means.journal().end(intent, new Ending.Done(""), means.time().now());
        return reply;
    }

    public Map<String, Object> read(String region, String operation, Map<String, ?> parameters) {
        goOn();
        return means.cloud().call(region, operation, parameters);
    }

    public List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        goOn();
        try (Stream<Map<String, Object>> rows = means.cloud().rows(region, operation, parameters)) {
            return rows.toList();
        }
    }

    /** The service's. */
    public Instant now() {
        return means.time().now();
    }

    /**
     * Looks until there is something to be seen.
     *
     * @return empty where it took longer than the patience
     */
    public <T> Optional<T> await(Duration patience, Supplier<Optional<T>> look) {
        Instant end = now().plus(patience);
        Duration pause = FIRST_LOOK;
        Optional<T> seen = look.get();
        while (seen.isEmpty() && now().isBefore(end)) {
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_LOOK) < 0 ? pause.multipliedBy(2) : LONGEST_LOOK;
            seen = look.get();
        }
        return seen;
    }

    private void pause(Duration duration) {
        goOn();
        try {
            means.time().sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
        goOn();
    }

    public void tell(Event.Type type, Map<String, Object> details) {
        means.tell(type, decision.handle(), details);
    }

    /** The run's own resource, whose id its handle answers to from now on. */
    public void exists(String id, String region) {
        decision.handle().exists(id, region);
        tell(Event.Type.CREATED, Map.of("region", decision.handle().region(), "workspace", decision.handle().workspace()));
    }

    /** What a script may ask the handle for when the run is over. */
    public void outcome(Map<String, Object> outcome) {
        decision.handle().ends(outcome);
    }

    /** What it may cost, as was agreed to. */
    public Cost agreed() {
        return agreed;
    }

    /**
     * Asks again, for what is dearer than what was agreed to.
     *
     * @throws Failure when it is not agreed to, or over the budget
     */
    public void agree(Cost cost, Map<String, Object> body, String why) {
        goOn();
        Action planned = decision.action();
        Action dearer = new Action(
                planned.verb(), planned.kind(), planned.name(), planned.region(), planned.workspace(), planned.request(),
                planned.id(), body, cost, planned.calls(), planned.ram(), List.of(why));
        consent.to(dearer, agreed);
        agreed = cost;
    }

    private Intent intent(String operation, String region, Map<String, Object> body, List<FollowUp> owed, Cost cost) {
        Named on = new Named(decision.handle().kind(), region, decision.handle().workspace(), decision.handle().name());
        return new Intent(
                means.correlators().get(), operation, on, "", plan, means.time().now(), Canonical.hash(body), owed, cost);
    }

    private Map<String, Object> sent(Intent intent, Map<String, Object> body) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            goOn();
            means.journal().intend(intent.again(means.time().now()));
            try {
                return means.cloud().call(intent.on().region(), intent.operation(), body);
            } catch (CallArgumentException e) {
                end(intent, new Ending.Refused(e.getMessage()));
                throw new Failure(Exit.INVALID, decision.handle() + ": " + e.getMessage(), "nothing was sent", e);
            } catch (CloudException e) {
                if (!Refusals.uncertain(e)) {
                    end(intent, Ending.Refused.by(e));
                    throw e;
                }
                end(intent, Ending.Unknown.after(e));
                if (attempt == ATTEMPTS) {
                    throw unknown(intent, e.getMessage());
                }
            }
            pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private Optional<String> found(Part part, Intent intent) {
        Finding finding = new Settling(means, Traces.of(part), intent).settle(means.time().now());
        return finding instanceof Finding.Found found ? Optional.of(found.id()) : Optional.empty();
    }

    private void end(Intent intent, Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }

    private void goOn() {
        if (activity.halted()) {
            throw interrupted();
        }
    }

    private Failure interrupted() {
        return new Failure(Exit.INTERRUPTED, "the run of " + decision.handle() + " was interrupted", "");
    }

    private Failure unknown(Intent intent, String why) {
        return new Failure(
                Exit.OUTCOME_UNKNOWN,
                "outcome unknown: " + intent.operation() + " for " + intent.on() + " got no definite answer (" + why + ")",
                Interruptions.RESUME);
    }
}
