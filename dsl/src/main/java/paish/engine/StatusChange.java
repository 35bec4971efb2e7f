package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.engine.Action.Verb;
import paish.engine.Provisioner.Difference;
import paish.engine.Provisioner.Quote;
import paish.language.Exit;
import paish.language.Failure;

/** A stop, a start or a deletion: the table of statuses says where it is allowed and what shows that it is done. */
final class StatusChange implements Change {

    private final Provisioners provisioners;
    private final Verb verb;
    private final Map<String, Object> parameters;

    StatusChange(Provisioners provisioners, Verb verb, Map<String, Object> parameters) {
        this.provisioners = provisioners;
        this.verb = verb;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    @Override
    public Verb verb() {
        return verb;
    }

    @Override
    public boolean needsDetails() {
        return false;
    }

    @Override
    public Course course(Handle handle, Map<String, Object> shown, Live live) {
        Provisioner provisioner = provisioners.of(handle);
        String operation = operation(handle, provisioner.operations());
        Lifecycle lifecycle = provisioner.lifecycle();
        String status = String.valueOf(shown.get("Status"));
        Set<String> from = lifecycle.from(verb);
        if (from.contains(status)) {
            Quote quote = verb == Verb.START ? provisioner.running(handle.region(), shown, live) : Quote.NOTHING;
            return new Course.Steps(step(operation, from, provisioner), quote, notes(status, provisioner, provisioner.about(shown), quote));
        }
        return lifecycle.already(verb, status)
                ? new Course.Nothing("is " + status + " already")
                : new Course.Refused(
                        handle + " is " + status + "; " + verb.word() + " needs " + from.stream().sorted().collect(joining(" or ")),
                        hint(from, status, lifecycle));
    }

    /** A wait that says no status is for a job's end. */
    private String hint(Set<String> from, String status, Lifecycle lifecycle) {
        return verb == Verb.DELETE && lifecycle.stoppable().contains(status) ? "stop it first"
                : verb == Verb.STOP ? "wait until it can be stopped: await h, " + from.stream().sorted().collect(joining(", "))
                : "await it first";
    }

    /** None of the statuses that it starts from shows that it was carried out. */
    private Step step(String operation, Set<String> from, Provisioner provisioner) {
        Map<String, Object> all = new LinkedHashMap<>(verb == Verb.STOP ? provisioner.stopping().parameters() : Map.of());
        all.putAll(parameters);
        provisioners.part(operation).filter(p -> verb == Verb.DELETE).ifPresent(p -> all.putAll(p.force()));
        return new Step(verb, operation, all, now -> from.contains(String.valueOf(now.get("Status")))
                ? List.of(new Difference("Status", "another one", now.get("Status")))
                : List.of());
    }

    private List<String> notes(String status, Provisioner provisioner, List<String> about, Quote quote) {
        List<String> notes = new ArrayList<>(List.of("is " + status));
        notes.addAll(about);
        notes.addAll(quote.notes());
        if (verb == Verb.STOP) {
            notes.addAll(provisioner.stopping().notes());
        }
        if (verb == Verb.DELETE) {
            notes.add("a deletion cannot be undone");
        }
        return notes;
    }

    private String operation(Handle handle, Provisioner.Operations operations) {
        return switch (verb) {
            case START -> operations.start().orElseThrow(() -> new Failure(
                    Exit.INVALID, handle + " cannot be started: its kind has no such operation", "create it again"));
            case STOP -> operations.stop();
            case DELETE -> operations.delete();
            default -> throw new IllegalArgumentException(verb.word() + " is no change of a status");
        };
    }
}
