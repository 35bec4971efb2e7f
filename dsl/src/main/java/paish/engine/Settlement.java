package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;
import paish.engine.Settled.Verdict;

/**
 * Finds out what became of one open intent, under the claim of its name. What was done is recorded as done; the rest
 * is the caller's to decide. Changes nothing in the account.
 */
final class Settlement {

    private final Means means;

    Settlement(Means means) {
        this.means = means;
    }

    Settled of(Entry entry) {
        Optional<Provisioner> creating = means.provisioners().creating(entry.intent().operation());
        if (creating.isPresent()) {
            return creation(entry, creating.get());
        }
        Optional<Provisioner> kind = means.provisioners().find(entry.intent().on().kind());
        if (kind.isEmpty() || entry.intent().id().isEmpty()) {
            return new Settled(entry, Verdict.UNTOLD, "", "what it changed cannot be looked up by its name");
        }
        return change(entry, kind.get());
    }

    private Settled creation(Entry entry, Provisioner provisioner) {
        Intent intent = entry.intent();
        Finding finding = new Settling(means, Traces.of(provisioner, intent.on().workspace()), intent).settle(entry.quiet(means.time().now()));
        if (finding instanceof Finding.Unresolved unresolved) {
            return new Settled(entry, Verdict.UNRESOLVED, "", unresolved.why());
        }
        if (!(finding instanceof Finding.Found found)) {
            return new Settled(entry, Verdict.ABSENT, "", "nothing carries its correlator");
        }
        Handle handle = Handle.of(intent.on(), found.id());
        List<Intent> owed =
                new Afterwards(means, new Activity(), intent.plan()).oweStill(handle, intent.afterwards(), intent.at());
        return done(entry, found.id(), "it exists", owed);
    }

    private Settled change(Entry entry, Provisioner provisioner) {
        Intent intent = entry.intent();
        Optional<Map<String, Object>> row;
        try {
            row = new Looks(means).at(Handle.of(intent.on(), intent.id()));
        } catch (CloudException e) {
            return new Settled(entry, Verdict.UNRESOLVED, intent.id(), e.getMessage());
        }
        boolean deletes = intent.operation().equals(provisioner.operations().delete());
        if (row.isEmpty() && deletes) {
            return done(entry, intent.id(), intent.id() + " is not there any more", List.of());
        }
        if (row.isEmpty()) {
            return new Settled(entry, Verdict.ABSENT, "", intent.id() + " is not there any more");
        }
        if (intent.follows()) {
            return provisioner.missing(intent.afterwards(), row.get()).isEmpty()
                    ? done(entry, intent.id(), "it is set", List.of())
                    : new Settled(entry, Verdict.OWED, intent.id(), "it is not set");
        }
        return switched(entry, provisioner, String.valueOf(row.get().get("Status")));
    }

    private Settled switched(Entry entry, Provisioner provisioner, String status) {
        Intent intent = entry.intent();
        Provisioner.Operations operations = provisioner.operations();
        Optional<Action.Verb> verb = operations.verb(intent.operation());
        if (verb.isEmpty()) {
            return new Settled(entry, Verdict.UNTOLD, intent.id(), "its effect is not known to this version");
        }
        return provisioner.lifecycle().from(verb.get()).contains(status)
                ? new Settled(entry, Verdict.ABSENT, intent.id(), "it is " + status)
                : done(entry, intent.id(), "it is " + status, List.of());
    }

    private Settled done(Entry entry, String id, String why, List<Intent> owed) {
        means.journal().end(entry.intent(), new Ending.Done(id), means.time().now());
        return new Settled(entry, Verdict.DONE, id, why, owed);
    }
}
