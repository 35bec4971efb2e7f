package paish.ecs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import paish.engine.Bench;
import paish.engine.Event;
import paish.language.Exit;
import paish.language.Failure;

/** An instance that is on its way, until a script can be sent to it. */
final class Machine {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Bench bench;
    private final String region;
    private final String id;
    private String status = "";

    Machine(Bench bench, String region, String id) {
        this.bench = bench;
        this.region = region;
        this.id = id;
    }

    /** @throws Failure when it does not get there */
    void await() {
        await("is not Running", () -> "Running".equals(look()));
        await("runs, and Cloud Assistant does not answer on it", this::answers);
    }

    private void await(String otherwise, BooleanSupplier there) {
        bench.await(PATIENCE, () -> Optional.of(id).filter(i -> there.getAsBoolean())).orElseThrow(() -> new Failure(
                Exit.TIMED_OUT, "instance " + id + " " + otherwise + " after " + PATIENCE.toMinutes() + " min"
                        + (status.isEmpty() ? "" : ", it is " + status), "run it again, or try another type or image"));
    }

    private String look() {
        Optional<String> seen = bench.rows(region, EcsParts.INSTANCE.list(), EcsParts.INSTANCE.numbered().apply(id)).stream()
                .filter(row -> id.equals(row.get("InstanceId")))
                .map(row -> String.valueOf(row.get("Status")))
                .findFirst();
        if (seen.isEmpty() && status.isEmpty()) {
            // A new one may take a while to be listed.
            return status;
        }
        String now = seen.orElse("gone");
        if (!now.equals(status)) {
            bench.tell(Event.Type.STATUS, status.isEmpty() ? Map.of("status", now) : Map.of("status", now, "was", status));
            status = now;
        }
        if (now.equals("gone") || now.equals("Stopped") || now.equals("Stopping")) {
            throw new Failure(Exit.FAILED, "instance " + id + " is " + now + " before its script could be sent",
                    "a spot instance may have been reclaimed; run it again, or without spot");
        }
        return status;
    }

    private boolean answers() {
        look();
        return bench.rows(region, "ecs:DescribeCloudAssistantStatus", Map.of("InstanceId", List.of(id))).stream()
                .anyMatch(row -> id.equals(row.get("InstanceId")) && "true".equals(row.get("CloudAssistantStatus")));
    }
}
