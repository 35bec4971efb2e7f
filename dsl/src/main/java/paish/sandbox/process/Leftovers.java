package paish.sandbox.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import paish.sandbox.execution.Work;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.state.Store;

/** What a sandbox that has died has left: its processes are ended, and its tasks are shown as failed. */
public final class Leftovers {

    private static final String WHY = "The sandbox that executed it has ended.";

    private Leftovers() {
    }

    /**
     * To be called by every sandbox on the state, whether it executes or not.
     *
     * @param folder of the outputs
     * @param works of a sandbox of that name
     */
    public static void settle(Database database, Clock clock, Path folder, Function<String, List<Work>> works) throws IOException {
        for (Lease lease : Lease.abandoned(folder)) {
            try (lease) {
                new Family(Stream.empty(), Machine.MARK + "=" + lease.owner() + "/").end();
                abandon(database, clock, works.apply(lease.owner()));
                Folders.remove(lease.root());
            }
        }
    }

    static void abandon(Database database, Clock clock, List<Work> works) {
        database.write(session -> {
            Store.everywhere(session, clock.now(session)).forEach(store -> works.forEach(work -> work.abandon(store, WHY)));
            return works;
        });
    }
}
