package paish.ecs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Bench;
import paish.engine.Event;
import paish.language.Exit;
import paish.language.Failure;

/** A command on an instance, watched until it has ended. */
final class Invocation {

    /** DescribeInvocationResults page. */
    private static final Set<String> ENDED =
            Set.of("Success", "Failed", "Error", "Timeout", "Cancelled", "Terminated", "Invalid", "Aborted");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** What a command may take besides its time limit: to be delivered, and for its end to be reported. */
    private static final Duration AROUND = Duration.ofMinutes(3);

    private final Bench bench;
    private final String region;
    private final String id;

    Invocation(Bench bench, String region, String id) {
        this.bench = bench;
        this.region = region;
        this.id = id;
    }

    /** @param exitCode empty where the command did not come to an end of its own */
    record Result(String status, Optional<Long> exitCode, String why, String output) {}

    /** Tells what it prints as it comes. */
    Result await(Duration timeout) {
        Output output = new Output(line -> bench.tell(Event.Type.LOG, Map.of("message", line)));
        Instant end = bench.now().plus(timeout).plus(AROUND);
        Duration pause = FIRST_PAUSE;
        while (true) {
            Optional<Map<String, Object>> seen = bench.rows(
                            region, "ecs:DescribeInvocationResults", Map.of("InvokeId", id)).stream()
                    .findFirst();
            seen.ifPresent(output::saw);
            Optional<Result> result = seen.filter(row -> ENDED.contains(text(row, "InvocationStatus"))).map(row -> {
                output.end();
                return result(row, output.kept());
            });
            if (result.isPresent()) {
                return result.get();
            }
            if (!bench.now().isBefore(end)) {
                output.end();
                throw new Failure(Exit.TIMED_OUT, "command " + id + " has not ended after " + timeout.plus(AROUND).toMinutes() + " min", "");
            }
            bench.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static Result result(Map<String, Object> row, String output) {
        String status = text(row, "InvocationStatus");
        boolean own = status.equals("Success") || status.equals("Failed");
        Optional<Long> code = own && row.get("ExitCode") instanceof Number n ? Optional.of(n.longValue()) : Optional.empty();
        String why = (text(row, "ErrorCode") + " " + text(row, "ErrorInfo")).strip();
        return new Result(status, code, why, output);
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
