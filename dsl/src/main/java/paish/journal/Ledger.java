package paish.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import paish.engine.Entry;
import paish.engine.Sighting;

/**
 * One connection. Whoever gets it writes what all the others wait to have written, in one transaction, so that many
 * threads share the price of one sync.
 */
final class Ledger implements AutoCloseable {

    private final Path file;
    private final Statements statements;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    Ledger(Path file, Connection connection) {
        this.file = file;
        this.statements = new Statements(connection);
    }

    /** @param written completed when it is on the disk, or cannot be brought there */
    private record Waiting(Change change, CompletableFuture<Void> written) {}

    /** Returns when it is on the disk. */
    void write(Change change) {
        Waiting mine = new Waiting(change, new CompletableFuture<>());
        waiting.add(mine);
        lead();
        try {
            mine.written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException failure ? Damage.writing(file, failure) : e;
        }
    }

    List<Entry> read(Selection selection) {
        return read(connection -> Rows.of(selection, connection));
    }

    List<Sighting> sightings(Created created) {
        return read(created::read);
    }

    Set<String> regions(Region region) {
        return read(region::read);
    }

    private interface Reading<T> {
        T from(Statements statements) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        turn.lock();
        try {
            return reading.from(statements);
        } catch (SQLException e) {
            throw Damage.reading(file, e);
        } finally {
            turn.unlock();
            lead();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            statements.close();
        } catch (SQLException e) {
            throw Damage.writing(file, e);
        } finally {
            turn.unlock();
        }
    }

    /** Whoever had the turn looks again when it is given back: what was added meanwhile would wait for ever. */
    private void lead() {
        while (!waiting.isEmpty() && turn.tryLock()) {
            try {
                writeAll();
            } finally {
                turn.unlock();
            }
        }
    }

    private void writeAll() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
        }
        try {
            write(together);
            together.forEach(one -> one.written.complete(null));
        } catch (SQLException | RuntimeException | Error e) {
            together.forEach(one -> one.written.completeExceptionally(e));
        }
    }

    private void write(List<Waiting> together) throws SQLException {
        statements.plain("BEGIN IMMEDIATE");
        try {
            for (Waiting one : together) {
                one.change.write(statements);
            }
            statements.plain("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception because) {
        try {
            statements.plain("ROLLBACK");
        } catch (SQLException e) {
            // A full disk rolls back by itself.
            because.addSuppressed(e);
        }
    }
}
