package paish.journal;

import java.sql.SQLException;
import java.util.List;
import paish.engine.Sighting;

/** Records how resources were last seen. */
record Seeing(String target, List<Sighting> seen) implements Change {

    private static final String SIGHTING = """
            INSERT INTO sightings (target, kind, region, resource, status, ready, over, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (target, kind, region, resource) DO UPDATE SET
              status = excluded.status, ready = excluded.ready, over = excluded.over, at = excluded.at""";

    @Override
    public void write(Statements statements) throws SQLException {
        for (Sighting s : seen) {
            statements.run(
                    SIGHTING, target, s.on().kind(), s.on().region(), s.id(), s.status(), s.ready(), s.over(),
                    s.at().toEpochMilli());
        }
    }
}
