package paish.ecs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Bench;
import paish.language.Exit;
import paish.language.Failure;

/** A file on its way to an instance. */
final class FileArrival {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** DescribeSendFileResults page. */
    private static final Set<String> ENDED = Set.of("Success", "Failed", "Invalid", "Aborted", "Timeout", "Cancelled", "Error");

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
        String end = bench.await(PATIENCE, () -> look().filter(ENDED::contains)).or(this::look).orElse("nothing is known of it");
        if (!end.equals("Success")) {
            throw new Failure(Exit.FAILED, "the part " + name + " of the script did not arrive: " + end, "run it again");
        }
    }

    private Optional<String> look() {
        return bench.rows(region, "ecs:DescribeSendFileResults", Map.of("InvokeId", id)).stream()
                .map(row -> String.valueOf(row.get("InvocationStatus")))
                .findFirst();
    }
}
