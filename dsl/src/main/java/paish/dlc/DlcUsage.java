package paish.dlc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Lifecycle;
import paish.engine.Usage;

/** How much a job has been used: its running time is the service's own. */
final class DlcUsage {

    /** Every status of a job that has not ended, in the order in which it has them. */
    static final List<String> LIVING = List.of(
            "Creating", "Queuing", "Bidding", "EnvPreparing", "SanityChecking", "Running", "Restarting", "SucceededReserving", "FailedReserving",
            "Stopping");

    /** Not given machines yet. */
    private static final Set<String> WAITING = Set.of("Creating", "Queuing", "Bidding");

    private DlcUsage() {}

    static Usage of(Map<String, Object> row, Lifecycle lifecycle) {
        String status = text(row, "Status");
        boolean ended = lifecycle.ended().contains(status);
        boolean waits = WAITING.contains(status);
        List<String> notes = new ArrayList<>();
        if (waits) {
            notes.add("waits; it costs nothing before it runs");
        } else if (status.endsWith("Reserving")) {
            notes.add("it has its result and still holds its pods; whether they are billed is not confirmed, their price is counted");
        } else if (!ended && !lifecycle.running().contains(status)) {
            notes.add("whether " + status + " is billed is not confirmed; its price is counted");
        }
        Optional<Instant> since = ended || waits
                ? Optional.empty()
                : Optional.of(text(row, "GmtRunningTime")).filter(t -> !t.isBlank()).map(t -> OffsetDateTime.parse(t).toInstant());
        return new Usage(!ended && !waits, since, Optional.of(ran(row)), owner(row), notes);
    }

    /** Seconds. */
    private static Duration ran(Map<String, Object> row) {
        return row.get("Duration") instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : Duration.ZERO;
    }

    private static String owner(Map<String, Object> row) {
        return text(row, "Username").isEmpty() ? text(row, "UserId") : text(row, "Username");
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
