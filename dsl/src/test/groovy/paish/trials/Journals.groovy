package paish.trials

import java.nio.file.Path
import java.time.Duration
import paish.engine.Journal
import paish.journal.SqliteJournal

/** The journals of one trial's processes, each with its own connection to the one file. */
class Journals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(50)

    private final Path folder
    private final List<SqliteJournal> opened = []

    Journals(Path folder) {
        this.folder = folder
    }

    synchronized Journal open() {
        def journal = new SqliteJournal(folder, 'sandbox', PATIENCE)
        opened << journal
        journal
    }

    @Override
    synchronized void close() {
        opened*.close()
    }
}
