package paish.sandbox.execution;

import java.util.Optional;
import java.util.function.Function;
import paish.sandbox.execution.Outputs.Tail;
import paish.sandbox.execution.Progress.State;
import paish.sandbox.state.Store;

/**
 * Says what has really happened, by the records.
 *
 * @param output of a task
 */
public record Recorded(Function<String, Tail> output) implements Executor {

    @Override
    public Progress look(Task task, Store store) {
        Optional<Run> run = new Runs(store).find(task.id());
        if (run.isPresent()) {
            return begun(task, run.get(), store.now());
        }
        return task.until() <= store.now()
                ? new Progress(State.ENDED, "", -1, task.until())
                : new Progress(State.WAITING, "", -1, 0);
    }

    private Progress begun(Task task, Run run, long now) {
        long limit = task.limit(run.began());
        long end = Math.min(limit, task.until());
        boolean inTime = run.over() && run.ended() < end;
        if (inTime && !run.lost().isEmpty()) {
            return progress(task, State.LOST, -1, run.ended(), run.lost());
        }
        if (inTime && run.exitCode().isPresent()) {
            return progress(task, State.EXITED, run.exitCode().getAsInt(), run.ended(), "");
        }
        if (!run.over() && now < end) {
            return progress(task, State.RUNNING, -1, 0, "");
        }
        // What was told once is not taken back by an exit that comes after it.
        return progress(task, end == limit ? State.TIMED_OUT : State.ENDED, -1, run.over() ? Math.min(end, run.ended()) : end, "");
    }

    private Progress progress(Task task, State state, int exitCode, long ended, String reason) {
        Tail tail = output.apply(task.id());
        return new Progress(state, tail.text(), tail.dropped(), exitCode, ended, reason);
    }
}
