package paish.dsw;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.cloud.CloudException;
import paish.engine.Lifecycle;
import paish.engine.Live;
import paish.engine.Usage;
import paish.language.Size;

/** How much a notebook has been used: its running time is the service's own, its present run begins in its lifecycle. */
final class DswUsage {

    private static final String LIFECYCLE = "pai-dsw:GetLifecycle";
    /** Not given a machine yet. */
    private static final Set<String> WAITING = Set.of("Creating", "Queuing", "ResourceAllocating");
    private static final long FREE_GIB = 100;

    private final String region;
    private final Live live;

    DswUsage(String region, Live live) {
        this.region = region;
        this.live = live;
    }

    Usage of(Map<String, Object> row, Lifecycle lifecycle) {
        String status = text(row, "Status");
        boolean ended = lifecycle.ended().contains(status);
        boolean running = lifecycle.running().contains(status);
        boolean counts = !ended && !WAITING.contains(status);
        List<String> notes = new ArrayList<>();
        if (WAITING.contains(status)) {
            notes.add("waits; it costs nothing before it runs");
        } else if (!ended && !running) {
            notes.add("whether " + status + " is billed is not confirmed; its price is counted");
        }
        disk(row).ifPresent(gib -> notes.add("its disk of " + gib + " GiB is billed as a whole, also while it is stopped; no operation tells the price"));
        Optional<Instant> since = running ? since(row, notes) : Optional.empty();
        return new Usage(counts, since, Optional.of(ran(row)), owner(row), notes);
    }

    /** Once expanded beyond what is free, all of it is billed until the instance is deleted (source: the API's page of CloudDisks). */
    private static Optional<Long> disk(Map<String, Object> row) {
        return maps(row.get("CloudDisks"))
                .flatMap(disk -> Size.parse(String.valueOf(disk.get("Capacity"))).stream())
                .map(Size::gibibytes)
                .filter(gib -> gib > FREE_GIB)
                .reduce(Long::sum);
    }

    private Optional<Instant> since(Map<String, Object> row, List<String> notes) {
        try {
            return live.get(region, LIFECYCLE, Map.of("InstanceId", text(row, "InstanceId"), "Order", "DESC")).stream()
                    .flatMap(reply -> reply.get("Lifecycle") instanceof List<?> sessions ? sessions.stream() : Stream.empty())
                    .flatMap(DswUsage::maps)
                    .filter(step -> "Running".equals(step.get("Status")) && text(step, "GmtEndTime").isEmpty())
                    .map(step -> OffsetDateTime.parse(text(step, "GmtCreateTime")).toInstant())
                    .max(Instant::compareTo);
        } catch (CloudException e) {
            notes.add("since when it runs is not known: " + e.operation() + " answered " + e.code());
            return Optional.empty();
        }
    }

    private static Duration ran(Map<String, Object> row) {
        return row.get("AccumulatedRunningTimeInMs") instanceof Number ran ? Duration.ofMillis(ran.longValue()) : Duration.ZERO;
    }

    private static String owner(Map<String, Object> row) {
        return text(row, "UserName").isEmpty() ? text(row, "UserId") : text(row, "UserName");
    }

    private static Stream<Map<?, ?>> maps(Object list) {
        return list instanceof List<?> all ? all.stream().filter(Map.class::isInstance).map(m -> (Map<?, ?>) m) : Stream.empty();
    }

    private static String text(Map<?, ?> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
