package paish.sandbox.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Executor;
import paish.sandbox.execution.Progress;
import paish.sandbox.execution.Task;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;
import paish.sandbox.state.Store;

/** One command that was sent to instances, and how it fares on each. */
record Invocation(Document document, Executor executor) {

    static final long DELIVERY_MS = 1_000;
    /** What is not delivered within it never is. */
    static final long PATIENCE_MS = Duration.ofMinutes(1).toMillis();
    private static final long STOPPING_MS = 2_000;

    /**
     * How it fares on one instance.
     *
     * @param begins when it was delivered; 0 before and when it never was
     * @param ended 0 while it is not over
     */
    record Outcome(String status, long begins, long ended, String output, long dropped, int exitCode, String errorCode, String errorInfo) {

        boolean over() {
            return ended > 0;
        }
    }

    List<JsonObject> targets() {
        return document.body().getAsJsonArray("Targets").asList().stream().map(t -> t.getAsJsonObject()).toList();
    }

    Outcome on(Store store, JsonObject target, long now) {
        Schedule schedule = store.schedule(target.get("Seq").getAsLong());
        long stop = stopped(target);
        OptionalLong delivered = delivery(schedule);
        if (delivered.isEmpty() || stop < delivered.getAsLong()) {
            return undelivered(schedule, stop, now);
        }
        long begins = delivered.getAsLong();
        long leaves = leaves(schedule, begins);
        Progress progress = executor.look(task(store, target, begins, Math.min(stop, leaves)), store);
        String output = progress.output();
        long dropped = progress.dropped();
        return switch (progress.state()) {
            case WAITING -> new Outcome("Pending", 0, 0, "", 0, -1, "", "");
            case RUNNING -> new Outcome("Running", begins, 0, output, dropped, -1, "", "");
            case EXITED -> new Outcome(progress.exitCode() == 0 ? "Success" : "Failed",
                    begins, progress.ended(), output, dropped, progress.exitCode(), "", "");
            case TIMED_OUT -> new Outcome("Timeout", begins, progress.ended(), output, dropped, -1, "", "");
            case LOST -> new Outcome("Error", begins, progress.ended(), output, dropped, -1, "ExecutionInterrupted", progress.reason());
            case ENDED -> stop <= leaves ? stopped(progress, begins, stop, now) : orphaned(progress, schedule, begins);
        };
    }

    /** What is to be executed on the instance from when on, if it was ever delivered and has not been stopped before. */
    Optional<Task> task(Store store, JsonObject target) {
        Schedule schedule = store.schedule(target.get("Seq").getAsLong());
        long stop = stopped(target);
        return delivery(schedule).stream().boxed().filter(begins -> begins <= stop).findFirst()
                .map(begins -> task(store, target, begins, Math.min(stop, leaves(schedule, begins))));
    }

    private static long stopped(JsonObject target) {
        return target.has("Stopped") ? target.get("Stopped").getAsLong() : Task.OPEN;
    }

    /** When the instance stops running that runs then. */
    private static long leaves(Schedule schedule, long time) {
        return schedule.at(time).map(Phase::until).orElse(Task.OPEN);
    }

    String taskId(JsonObject target) {
        return document.id() + "-" + target.get("InstanceId").getAsString();
    }

    /** What is executed finds the files that were sent; of what is not, it is told which of them it comes to. */
    private Task task(Store store, JsonObject target, long begins, long until) {
        boolean executed = Execution.marked(document);
        String script = Script.decodedText(document.text("Script"));
        Sent sent = script.isEmpty() ? Sent.NOTHING : Sent.to(store, target.get("InstanceId").getAsString(), document.created());
        return new Task(taskId(target), executed, executed ? script : sent.run(script), document.text("WorkingDir"), Map.of(),
                sent.files(), begins, 1000 * document.body().get("Timeout").getAsLong(), until);
    }

    /** The first moment at which the instance's assistant can take it, if there is one in time. */
    private OptionalLong delivery(Schedule schedule) {
        long from = document.created() + DELIVERY_MS;
        long to = document.created() + PATIENCE_MS;
        return schedule.phases().stream().filter(p -> p.is("Running"))
                .mapToLong(p -> Math.max(from, p.begins() + Life.ASSISTANT_MS))
                .filter(time -> time < to && Life.assistantSince(schedule, time).isPresent())
                .min();
    }

    private Outcome undelivered(Schedule schedule, long stop, long now) {
        long end = document.created() + PATIENCE_MS;
        if (stop <= now && stop < end) {
            return new Outcome("Cancelled", 0, stop, "", 0, -1, "", "");
        }
        if (now < end) {
            return new Outcome("Pending", 0, 0, "", 0, -1, "", "");
        }
        Phase then = schedule.at(end - 1).orElse(new Phase(Phase.GONE, 0, 0, "", ""));
        String code = then.is(Phase.GONE) ? "InstanceReleased" : then.is("Running") ? "ClientNotRunning" : "InstanceNotRunning";
        return new Outcome("Aborted", 0, end, "", 0, -1, code, "The command could not be delivered within a minute: the instance is "
                + (then.is(Phase.GONE) ? "released" : then.status()) + ".");
    }

    private static Outcome stopped(Progress progress, long begins, long stop, long now) {
        return now < stop + STOPPING_MS
                ? new Outcome("Stopping", begins, 0, progress.output(), progress.dropped(), -1, "", "")
                : new Outcome("Terminated", begins, stop + STOPPING_MS, progress.output(), progress.dropped(), -1, "", "");
    }

    private static Outcome orphaned(Progress progress, Schedule schedule, long begins) {
        boolean released = schedule.at(progress.ended()).filter(p -> p.is(Phase.GONE)).isPresent();
        return new Outcome("Error", begins, progress.ended(), progress.output(), progress.dropped(), -1,
                released ? "InstanceReleased" : "InstanceNotRunning",
                "The instance was " + (released ? "released" : "stopped") + " while the command ran.");
    }

    /** The last bytes that are kept, and how many are not. */
    record Kept(String text, int dropped) {

        static final int MOST = 24 * 1024;

        static Kept of(String output) {
            byte[] bytes = output.getBytes(UTF_8);
            int from = Math.max(0, bytes.length - MOST);
            while (from > 0 && from < bytes.length && (bytes[from] & 0xC0) == 0x80) {
                from++;
            }
            return new Kept(new String(bytes, from, bytes.length - from, UTF_8), from);
        }
    }
}
