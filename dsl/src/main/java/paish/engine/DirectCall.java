package paish.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import paish.cloud.CallArgumentException;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** An operation by its name that changes something: planned, confirmed, recorded and sent once. */
final class DirectCall {

    /** Nothing is known of what an operation's raw parameters would cost. */
    private static final Cost UNKNOWN = new Cost(BigDecimal.ZERO, Optional.empty(), Optional.empty(), true);

    private final Means means;
    private final Planner planner;

    DirectCall(Means means, Planner planner) {
        this.means = means;
        this.planner = planner;
    }

    Map<String, Object> run(String region, String id, Map<String, Object> parameters) {
        Optional<Provisioner> creating = means.provisioners().creating(id);
        Plan plan = plan(region, id, parameters, creating);
        new Confirmation(means).of(plan, Cost.NOTHING);
        Intent intent = intent(region, id, parameters, creating, plan);
        try (Journal.Claim claim = means.journal().claim(List.of(intent.on()), means::waiting)) {
            return creating.isPresent() ? create(intent, creating.get(), parameters) : send(intent, parameters);
        }
    }

    private Plan plan(String region, String id, Map<String, Object> parameters, Optional<Provisioner> creating) {
        return planner.plan(List.of(action(region, id, parameters, creating)), List.of(), Map.of(), Optional.empty());
    }

    /** What it would do; nothing is sent. */
    Action action(String region, String id, Map<String, Object> parameters) {
        return action(region, id, parameters, means.provisioners().creating(id));
    }

    private Action action(String region, String id, Map<String, Object> parameters, Optional<Provisioner> creating) {
        List<String> calls = creating.map(p -> List.of(id, p.operations().list())).orElse(List.of(id));
        return new Action(
                verb(id), product(id), action(id), region, "", Optional.empty(), Optional.empty(), parameters,
                creating.isPresent() ? UNKNOWN : Cost.NOTHING, calls, calls.stream().flatMap(c -> means.provisioners().ram(c).stream()).distinct().toList(),
                notes(verb(id)));
    }

    private static List<String> notes(Action.Verb verb) {
        String usual = "sent as it is: no rule is checked and nothing is priced";
        return verb == Action.Verb.DELETE ? List.of("this cannot be undone", usual) : List.of(usual);
    }

    /** As the operation calls itself. */
    private static Action.Verb verb(String id) {
        String action = action(id);
        return action.startsWith("Create") ? Action.Verb.CREATE
                : action.startsWith("Delete") ? Action.Verb.DELETE
                : action.startsWith("Stop") ? Action.Verb.STOP
                : action.startsWith("Start") ? Action.Verb.START
                : Action.Verb.UPDATE;
    }

    private static Event.Type told(Action.Verb verb) {
        return switch (verb) {
            case CREATE -> Event.Type.CREATED;
            case START -> Event.Type.STARTED;
            case STOP -> Event.Type.STOPPED;
            case DELETE -> Event.Type.DELETED;
            default -> Event.Type.UPDATED;
        };
    }

    private Intent intent(
            String region, String id, Map<String, Object> parameters, Optional<Provisioner> creating, Plan plan) {
        Named named = creating
                .map(p -> new Named(
                        p.kind(), region, text(parameters, "WorkspaceId"), text(parameters, p.operations().nameField())))
                .orElseGet(() -> new Named(product(id), region, "", action(id)));
        return new Intent(
                means.correlators().get(), id, named, "", plan.hash(), means.time().now(), Canonical.hash(parameters),
                List.of(), Cost.NOTHING);
    }

    /** A creation by another door is found again in the same way. */
    private Map<String, Object> create(Intent intent, Provisioner provisioner, Map<String, Object> parameters) {
        Handle handle = Handle.of(intent.on(), "");
        String id = new Delivery(means, new Activity(), new Semaphore(1), provisioner, intent, handle).run(parameters);
        handle.exists(id);
        means.journal().end(intent, new Ending.Done(id), means.time().now());
        means.tally().afoot().began(handle, Cost.NOTHING);
        means.tell(Event.Type.CREATED, handle, Map.of("region", handle.region(), "workspace", handle.workspace()));
        means.watches().ifPresent(w -> w.add(handle));
        return Map.of(provisioner.operations().idField(), id);
    }

    private Map<String, Object> send(Intent intent, Map<String, Object> parameters) {
        String id = intent.operation();
        means.journal().intend(intent);
        try {
            Map<String, Object> reply = means.cloud().call(intent.on().region(), id, parameters);
            end(intent, new Ending.Done(""));
            means.tell(new Event(
                    told(verb(id)), product(id), action(id), "", Map.of("region", intent.on().region())));
            return reply;
        } catch (CallArgumentException e) {
            end(intent, new Ending.Refused(e.getMessage()));
            throw e;
        } catch (CloudException e) {
            if (!Refusals.uncertain(e)) {
                end(intent, Ending.Refused.by(e));
                throw e;
            }
            end(intent, Ending.Unknown.after(e));
            throw new Failure(
                    Exit.OUTCOME_UNKNOWN,
                    "outcome unknown: " + id + " got no definite answer (" + e.getMessage() + "); it was not sent again",
                    "look at what it should have changed before you call it again; paish resume takes it off the list",
                    e);
        }
    }

    private void end(Intent intent, Ending ending) {
        means.journal().end(intent, ending, means.time().now());
    }

    private static String text(Map<String, Object> parameters, String name) {
        return String.valueOf(parameters.getOrDefault(name, ""));
    }

    private static String product(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    private static String action(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}
