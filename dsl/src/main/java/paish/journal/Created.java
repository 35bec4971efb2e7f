package paish.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import paish.engine.Named;
import paish.engine.Sighting;

/** Which creations to read, each with its last sighting; the newest first. */
record Created(String target, Collection<String> operations, Instant since, int limit) {

    private static final String SELECT = """
            SELECT i.kind, i.region, i.workspace, i.name, i.resource,
              coalesce(s.status, '') AS status, coalesce(s.ready, 0) AS ready, coalesce(s.at, i.at) AS last
            FROM intents i LEFT JOIN sightings s USING (target, kind, region, resource)
            WHERE i.target = ? AND i.state = 'DONE' AND i.operation IN (SELECT value FROM json_each(?))
              AND coalesce(s.over, 0) = 0 AND coalesce(s.at, i.at) >= ?
            ORDER BY i.at DESC LIMIT ?""";

    List<Sighting> read(Statements statements) throws SQLException {
        List<Sighting> created = new ArrayList<>();
        List<Object> values = List.of(target, Stored.names(operations), since.toEpochMilli(), limit);
        try (ResultSet row = statements.query(SELECT, values)) {
            while (row.next()) {
                Named on = new Named(
                        row.getString("kind"), row.getString("region"), row.getString("workspace"), row.getString("name"));
                created.add(new Sighting(
                        on, row.getString("resource"), row.getString("status"), row.getBoolean("ready"), false,
                        Instant.ofEpochMilli(row.getLong("last"))));
            }
        }
        return List.copyOf(created);
    }
}
