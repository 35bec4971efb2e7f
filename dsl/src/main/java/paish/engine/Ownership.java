package paish.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the journal answers for a resource. */
final class Ownership {

    private final Journal journal;

    Ownership(Journal journal) {
        this.journal = journal;
    }

    /** It carries a correlator that the journal knows, for this very resource or for one that is not settled yet. */
    boolean of(Map<String, Object> row, Provisioner provisioner) {
        return of(row.get(provisioner.operations().idField()), provisioner.mark(row));
    }

    boolean of(Map<String, Object> row, Part part) {
        return of(row.get(part.idField()), part.mark().apply(row));
    }

    /** The journal has its creation; what a service answers of a resource may lack the mark. */
    boolean made(Handle handle, Provisioner provisioner) {
        return journal.concerning(List.of(Named.of(handle)), Instant.EPOCH).stream()
                .anyMatch(e -> e.intent().operation().equals(provisioner.operations().create()) && handle.id().filter(e.id()::equals).isPresent());
    }

    private boolean of(Object id, Optional<String> mark) {
        return mark.flatMap(journal::entry).filter(e -> e.open() || e.id().equals(String.valueOf(id))).isPresent();
    }
}
