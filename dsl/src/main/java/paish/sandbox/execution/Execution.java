package paish.sandbox.execution;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paish.sandbox.state.Document;
import paish.sandbox.state.Query;
import paish.sandbox.state.Store;

/**
 * How this sandbox executes what it is sent. Several sandboxes may share a state: what one of them really executes
 * bears its name, and all others simulate nothing of it and start nothing of it.
 *
 * @param executor the name of a sandbox that really executes scripts; empty: they are simulated
 * @param outputs what was printed
 * @param forgotten is told of tasks of which nothing is to stay
 */
public record Execution(Optional<String> executor, Outputs outputs, Consumer<String> forgotten) implements Executor {

    /** So many processes at a time; more wait. */
    public static final int MOST = 16;

    private static final String MARK = "ExecutedBy";
    private static final Executor SIMULATED = new Simulated();

    public static Execution simulated(Outputs outputs) {
        return new Execution(Optional.empty(), outputs, task -> { });
    }

    /** To be called on the body of what is created: its script is this sandbox's to execute. */
    public void mark(JsonObject body) {
        executor.ifPresent(name -> body.addProperty(MARK, name));
    }

    public static boolean marked(Document document) {
        return document.body().has(MARK);
    }

    /** What a sandbox executes of a kind. */
    public static List<Document> markedBy(String executor, Store store, Query query) {
        return store.all(query.field(MARK, executor).orderBy("d.created", true));
    }

    @Override
    public Progress look(Task task, Store store) {
        return (task.executed() ? new Recorded(outputs::tail) : SIMULATED).look(task, store);
    }

    /** Nothing stays of it. */
    public void forget(Store store, String task) {
        new Runs(store).forget(task);
        outputs.delete(task);
        forgotten.accept(task);
    }
}
