package paish.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import paish.language.Exit;
import paish.language.Failure;

/** Opens {@code journal.db}, makes it where it is not there, and brings an older one up to date. */
final class DatabaseFile {

    /** "pais", so that another program's database is not taken for a journal. */
    private static final int APPLICATION = 0x70616973;
    /** {@code <version>.sql} leads from the version before to it. */
    private static final int VERSION = 2;

    private DatabaseFile() {}

    /** @param patience with other programs that lock it */
    static Connection open(Path file, NameLocks locks, Duration patience) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                locks.alone("journal", patience, () -> create(file, patience));
            }
            if (Files.size(file) == 0) {
                throw Damage.empty(file);
            }
            return current(file, patience);
        } catch (IOException e) {
            throw new Failure(
                    Exit.FAILED, "the journal " + file + " cannot be opened: " + e,
                    "make its folder writable, or use another one with PAISH_HOME", e);
        } catch (SQLException e) {
            throw Damage.reading(file, e);
        }
    }

    /** Made elsewhere and moved in place, so that a file of this name is a whole one from the beginning. */
    private static void create(Path file, Duration patience) {
        if (Files.exists(file)) {
            return;
        }
        Path young = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(young);
            try (Connection connection = connect(young, true, patience)) {
                run(connection, "PRAGMA application_id = " + APPLICATION);
                migrate(connection, 0);
            }
            Files.move(young, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw Damage.writing(file, e);
        }
    }

    private static Connection current(Path file, Duration patience) throws SQLException {
        Connection connection = connect(file, false, patience);
        try {
            if (number(connection, "PRAGMA application_id") != APPLICATION) {
                throw Damage.foreign(file);
            }
            int version = number(connection, "PRAGMA user_version");
            if (version > VERSION) {
                throw Damage.newer(file, version, VERSION);
            }
            migrate(connection, version);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void migrate(Connection connection, int from) throws SQLException {
        if (from == VERSION) {
            return;
        }
        run(connection, "BEGIN IMMEDIATE");
        // Another process may have been faster.
        for (int version = number(connection, "PRAGMA user_version") + 1; version <= VERSION; version++) {
            for (String statement : script(version).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    run(connection, statement);
                }
            }
            run(connection, "PRAGMA user_version = " + version);
        }
        run(connection, "COMMIT");
    }

    private static String script(int version) {
        try (var in = DatabaseFile.class.getResourceAsStream(version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + version + ".sql", e);
        }
    }

    /** @param fresh what exists stays in its mode, as nothing is written to a file that may be another's */
    private static Connection connect(Path file, boolean fresh, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        if (fresh) {
            config.setJournalMode(JournalMode.WAL);
        }
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) patience.toMillis());
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
