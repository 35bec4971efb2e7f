package paish.sandbox.execution;

import java.util.List;
import paish.sandbox.execution.Course.Line;
import paish.sandbox.execution.Progress.State;
import paish.sandbox.state.Store;

/** Nothing is executed: the words of the script say how it goes, see {@link Course}. */
public final class Simulated implements Executor {

    @Override
    public Progress look(Task task, Store store) {
        long now = store.now();
        if (now < task.begins()) {
            return new Progress(State.WAITING, "", -1, 0);
        }
        Course course = Course.of(task.script(), task.id());
        long exits = task.begins() + course.lengthMs();
        long limit = task.begins() + task.timeoutMs();
        long end = Math.min(exits, Math.min(limit, task.until()));
        String output = output(course.lines(), Math.min(now, end) - task.begins(), end == exits);
        if (now < end) {
            return new Progress(State.RUNNING, output, -1, 0);
        }
        if (end == exits) {
            return new Progress(State.EXITED, output, course.exitCode(), end);
        }
        return new Progress(end == limit ? State.TIMED_OUT : State.ENDED, output, -1, end);
    }

    private static String output(List<Line> lines, long elapsed, boolean whole) {
        StringBuilder output = new StringBuilder();
        lines.stream().filter(l -> l.afterMs() < elapsed || whole && l.afterMs() == elapsed)
                .forEach(l -> output.append(l.text()).append('\n'));
        return output.toString();
    }
}
