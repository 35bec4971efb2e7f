package paish.sandbox.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file, read by a few connections and written by one.
 * Writers of this process queue for a lock, which is fair and cheap; SQLite's own lock, for which one can only
 * poll, is left to decide between processes.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int PATIENCE_MS = 20_000;

    private final String url;
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final ReentrantLock writing = new ReentrantLock();
    private final Session writer;
    private int opened;

    public Database(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.url = "jdbc:sqlite:" + folder.resolve("sandbox.db").toAbsolutePath();
        this.writer = open();
        Tables.create(this);
    }

    /** What the work reads is of one moment. */
    public <T> T read(Function<Session, T> work) {
        Session session = borrow();
        try {
            session.run("BEGIN");
            return work.apply(session);
        } finally {
            session.run("COMMIT");
            readers.add(session);
        }
    }

    /** All of the work is done, or nothing. */
    public <T> T write(Function<Session, T> work) {
        writing.lock();
        try {
            writer.run("BEGIN IMMEDIATE");
            try {
                T result = work.apply(writer);
                writer.run("COMMIT");
                return result;
            } catch (RuntimeException | Error e) {
                writer.run("ROLLBACK");
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            writer.close();
            readers.forEach(Session::close);
        } finally {
            writing.unlock();
        }
    }

    private Session borrow() {
        Session idle = readers.poll();
        if (idle != null) {
            return idle;
        }
        synchronized (readers) {
            if (opened < READERS) {
                opened++;
                return open();
            }
        }
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sandbox is closing", e);
        }
    }

    private Session open() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MS);
        try {
            Connection connection = config.createConnection(url);
            return new Session(connection);
        } catch (SQLException e) {
            throw new StateException(e);
        }
    }
}
