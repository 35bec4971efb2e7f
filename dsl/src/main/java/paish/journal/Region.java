package paish.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where something of a kind was created, or may have been. */
record Region(String target, String kind) {

    private static final String SELECT = "SELECT DISTINCT region FROM intents WHERE target = ? AND kind = ? AND state NOT IN ('ABSENT', 'REFUSED')";

    Set<String> read(Statements statements) throws SQLException {
        Set<String> regions = new TreeSet<>();
        try (ResultSet row = statements.query(SELECT, List.of(target, kind))) {
            while (row.next()) {
                regions.add(row.getString("region"));
            }
        }
        return regions;
    }
}
