package paish.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import paish.engine.Named;

/** Which intents to read, with their attempts. */
record Selection(String where, List<Object> values) {

    static Selection open(String target) {
        return new Selection("target = ? AND state IN ('OPEN', 'UNKNOWN') ORDER BY at", List.of(target));
    }

    static Selection names(String target, Named shelf, Collection<String> names, Instant since) {
        return new Selection(
                "target = ? AND kind = ? AND region = ? AND workspace = ? AND name IN (SELECT value FROM json_each(?))"
                        + " AND (state IN ('OPEN', 'UNKNOWN', 'DONE') OR (state = 'ABSENT' AND touched >= ?)) ORDER BY at",
                List.of(target, shelf.kind(), shelf.region(), shelf.workspace(), Stored.names(names), since.toEpochMilli()));
    }

    static Selection of(String correlator) {
        return new Selection("correlator = ?", List.of(correlator));
    }

    static Selection newest(int limit) {
        return new Selection("TRUE ORDER BY at DESC LIMIT ?", List.of(limit));
    }
}
