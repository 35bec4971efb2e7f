package paish.sandbox.execution;

import java.util.Optional;
import java.util.OptionalInt;
import paish.sandbox.state.Document;
import paish.sandbox.state.Draft;
import paish.sandbox.state.Store;

/** The records of what was really executed, by the tasks' ids: they outlive the process that ran them. */
public record Runs(Store store) {

    private static final String KIND = "run";

    public Optional<Run> find(String task) {
        return document(task).map(d -> Run.of(d.body()));
    }

    public void begun(String task) {
        save(task, new Run(store.now(), 0, OptionalInt.empty(), ""));
    }

    /** @param exitCode empty where it was ended from outside */
    public void ended(String task, OptionalInt exitCode) {
        find(task).filter(run -> !run.over()).ifPresent(run -> save(task, new Run(run.began(), end(run), exitCode, "")));
    }

    /** It was not begun, or its end is not known; what is over stays as it is. */
    public void lost(String task, String why) {
        Run run = find(task).orElse(new Run(store.now(), 0, OptionalInt.empty(), ""));
        if (!run.over()) {
            save(task, new Run(run.began(), end(run), OptionalInt.empty(), why));
        }
    }

    public void forget(String task) {
        document(task).ifPresent(store::delete);
    }

    /** A run takes a moment even where the clock stands still. */
    private long end(Run run) {
        return Math.max(store.now(), run.began() + 1);
    }

    private void save(String task, Run run) {
        forget(task);
        store.add(Draft.of(KIND, task, "", "", run.json()));
    }

    private Optional<Document> document(String task) {
        return store.find(KIND, task);
    }
}
