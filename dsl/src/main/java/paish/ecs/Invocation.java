package paish.ecs;

import java.time.Duration;
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
        Optional<Map<String, Object>> ended = bench.await(timeout.plus(AROUND), () -> look(output));
        output.end();
        return ended.map(row -> result(row, output.kept())).orElseThrow(() -> new Failure(
                Exit.TIMED_OUT, "command " + id + " has not ended after " + timeout.plus(AROUND).toMinutes() + " min", ""));
    }

    private Optional<Map<String, Object>> look(Output output) {
        Optional<Map<String, Object>> seen = bench.rows(region, "ecs:DescribeInvocationResults", Map.of("InvokeId", id)).stream().findFirst();
        seen.ifPresent(output::saw);
        return seen.filter(row -> ENDED.contains(text(row, "InvocationStatus")));
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
