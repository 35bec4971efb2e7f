package paish.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What sagas owe: a deletion for each part that they have made, on record from the moment the part is known to exist. */
final class Debts {

    private final Means means;

    Debts(Means means) {
        this.means = means;
    }

    /** A creation has made this. Before it ends, so that no moment is left in which nobody owes its deletion. */
    void done(Intent creation, String id) {
        Instant now = means.time().now();
        creation.afterwards().forEach(debt -> means.journal().intend(new Intent(
                means.correlators().get(), debt.operation(), creation.on(), id, creation.plan(), now,
                Canonical.hash(id), List.of(debt), creation.price())));
        means.journal().end(creation, new Ending.Done(id), now);
    }

    /** These are to stay. */
    void forgive(Collection<Named> names, List<String> ids) {
        List<Entry> owed = owed(names);
        ids.forEach(id -> owed.stream().filter(e -> e.intent().id().equals(id)).forEach(e -> means.journal().end(
                e.intent(), new Ending.Dismissed("it is kept"), means.time().now())));
    }

    /** The deletions that are owed under these names, the oldest first. */
    List<Entry> owed(Collection<Named> names) {
        return open(names).stream().filter(e -> isDebt(e.intent())).toList();
    }

    /** Everything without an ending under these names, the oldest first. */
    List<Entry> open(Collection<Named> names) {
        Set<Named> asked = Set.copyOf(names);
        return means.journal().open().stream().filter(e -> asked.contains(e.intent().on())).toList();
    }

    private boolean isDebt(Intent intent) {
        Optional<Part> part = means.provisioners().part(intent.operation());
        return part.filter(p -> p.delete().equals(intent.operation())).isPresent() && !intent.id().isEmpty();
    }
}
