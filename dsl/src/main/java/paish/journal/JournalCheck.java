package paish.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import paish.language.Failure;

/**
 * Whether a journal can be relied on. To be given a copy: opening a journal may bring it up to date.
 *
 * @param entries how many it holds, of every target
 * @param open how many of this target have no known outcome
 * @param damage what is wrong with it; empty when nothing is
 */
public record JournalCheck(int entries, int open, String damage) {

    public static JournalCheck of(Path home, String target) {
        try (SqliteJournal journal = new SqliteJournal(home, target)) {
            int open = journal.open().size();
            int entries = journal.history(Integer.MAX_VALUE).size();
            return new JournalCheck(entries, open, integrity(home.resolve("journal.db")));
        } catch (Failure e) {
            return new JournalCheck(0, 0, e.getMessage().replace(home.resolve("journal.db").toString(), "it"));
        }
    }

    private static String integrity(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return row.getString(1).equals("ok") ? "" : row.getString(1);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
