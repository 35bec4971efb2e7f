package paish.sandbox.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paish.sandbox.execution.Round;
import paish.sandbox.execution.Runs;
import paish.sandbox.execution.Task;
import paish.sandbox.state.Store;

/** What one look at the records comes to: what is to be begun, and what is not wanted any more. */
final class Look {

    /** A task in the region in whose records it is. */
    record Wanted(String region, Task task) {
    }

    private final Map<String, Child> children;
    private final Set<String> wanted = new HashSet<>();
    private final List<Wanted> begun = new ArrayList<>();
    private int free;

    Look(Map<String, Child> children, int free) {
        this.children = children;
        this.free = free;
    }

    Round in(Store store) {
        return new Round() {
            @Override
            public boolean take(int places) {
                if (places > free) {
                    return false;
                }
                free -= places;
                return true;
            }

            @Override
            public void want(Task task) {
                wanted.add(task.id());
                Runs runs = new Runs(store);
                if (runs.find(task.id()).isEmpty()) {
                    runs.begun(task.id());
                    begun.add(new Wanted(store.region(), task));
                }
            }
        };
    }

    List<Wanted> begun() {
        return begun;
    }

    List<Child> unwanted() {
        return children.values().stream().filter(child -> !child.exited() && !wanted.contains(child.task().id())).toList();
    }
}
