package paish.ecs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.engine.Lifecycle;
import paish.engine.Usage;

/** How much an instance has been used. The service counts no hours: what is known is when it was last started. */
final class EcsUsage {

    private EcsUsage() {}

    static Usage of(Map<String, Object> row, Lifecycle lifecycle) {
        boolean stopped = lifecycle.ended().contains(text(row, "Status"));
        boolean gaveUp = stopped && text(row, "StoppedMode").equals("StopCharging");
        List<String> notes = new ArrayList<>();
        if (gaveUp) {
            notes.add("stopped; its disks are billed until it is deleted");
        } else if (stopped) {
            notes.add("stopped, and billed as if it ran: it kept its processor and memory");
        }
        Optional<Instant> since = gaveUp ? Optional.empty() : since(row);
        notes.add(since.isPresent() ? "what it ran before is not answered by the service" : "how long it has run is not answered by the service");
        return new Usage(!gaveUp, since, Optional.empty(), "", notes);
    }

    /** Its last start; the attributes alone, which do not tell that, tell its creation. Minutes, without seconds. */
    private static Optional<Instant> since(Map<String, Object> row) {
        return Stream.of("StartTime", "CreationTime")
                .map(field -> text(row, field))
                .filter(time -> !time.isBlank())
                .map(time -> OffsetDateTime.parse(time).toInstant())
                .findFirst();
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
