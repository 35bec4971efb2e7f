package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Outputs.Tail;
import paish.sandbox.execution.Recorded;
import paish.sandbox.execution.Round;
import paish.sandbox.execution.Run;
import paish.sandbox.execution.Runs;
import paish.sandbox.execution.Task;
import paish.sandbox.execution.Work;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;

/** Commands that are really executed, a process for each instance. Only shell scripts are. */
record ExecutedCommands(String executor) implements Work {

    private static final String OPEN = "Open";

    /** Keeps with a new command what is to be known of it later. */
    static void created(Execution execution, JsonObject body) {
        if (execution.executor().isPresent()) {
            execution.mark(body);
            body.addProperty(OPEN, "true");
        }
    }

    @Override
    public boolean idle(Store store) {
        return open(store).isEmpty();
    }

    @Override
    public int promised(Store store) {
        return 0;
    }

    @Override
    public void step(Store store, Round round) {
        for (Document document : open(store)) {
            Invocation invocation = invocation(document);
            boolean over = true;
            for (JsonObject target : invocation.targets()) {
                if (!invocation.on(store, target, store.now()).over()) {
                    over = false;
                    invocation.task(store, target)
                            .filter(task -> task.begins() <= store.now() && store.now() < task.until())
                            .filter(task -> runs(store, task, round))
                            .ifPresent(round::want);
                }
            }
            if (over) {
                close(store, document);
            }
        }
    }

    /** What runs goes on until its time is over, what does not needs a place. */
    private static boolean runs(Store store, Task task, Round round) {
        Optional<Run> run = new Runs(store).find(task.id());
        return run.isPresent() ? !run.get().over() && store.now() < task.limit(run.get().began()) : round.take(1);
    }

    @Override
    public void abandon(Store store, String why) {
        for (Document document : open(store)) {
            Invocation invocation = invocation(document);
            invocation.targets().stream()
                    .filter(target -> !invocation.on(store, target, store.now()).over())
                    .forEach(target -> new Runs(store).lost(invocation.taskId(target), why));
            close(store, document);
        }
    }

    private List<Document> open(Store store) {
        return Execution.markedBy(executor, store, Query.of(Kinds.INVOCATION).field(OPEN, "true"));
    }

    /** What it prints is nothing to us. */
    private static Invocation invocation(Document document) {
        return new Invocation(document, new Recorded(task -> Tail.EMPTY));
    }

    private static void close(Store store, Document document) {
        document.body().remove(OPEN);
        store.save(document);
    }
}
