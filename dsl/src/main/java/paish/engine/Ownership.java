package paish.engine;

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
        String id = String.valueOf(row.get(provisioner.operations().idField()));
        Optional<Entry> entry = provisioner.mark(row).flatMap(journal::entry);
        return entry.filter(e -> e.open() || e.id().equals(id)).isPresent();
    }
}
