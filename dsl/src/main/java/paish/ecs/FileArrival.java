package paish.ecs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.engine.Bench;
import paish.language.Exit;
import paish.language.Failure;

/** A file on its way to an instance. */
final class FileArrival {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** DescribeSendFileResults page. */
    private static final Set<String> FAILED = Set.of("Failed", "Invalid", "Aborted", "Timeout", "Cancelled", "Error");

    private final Bench bench;
    private final String region;
    private final String id;

    FileArrival(Bench bench, String region, String id) {
        this.bench = bench;
        this.region = region;
        this.id = id;
    }

    /** @throws Failure when it does not arrive */
    void await(String name) {
        Instant end = bench.now().plus(PATIENCE);
        while (true) {
            List<String> seen = bench.rows(region, "ecs:DescribeSendFileResults", Map.of("InvokeId", id)).stream()
                    .map(row -> String.valueOf(row.get("InvocationStatus")))
                    .toList();
            if (seen.contains("Success")) {
                return;
            }
            boolean over = !bench.now().isBefore(end);
            if (over || seen.stream().anyMatch(FAILED::contains)) {
                throw new Failure(Exit.FAILED, "the part " + name + " of the script did not arrive: "
                        + (seen.isEmpty() ? "nothing is known of it" : String.join(", ", seen)), "run it again");
            }
            bench.pause(PAUSE);
        }
    }
}
