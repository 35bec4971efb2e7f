package paish.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Entry;
import paish.engine.Intent;
import paish.engine.Named;

/** Reads entries: intents joined with their attempts. */
final class Rows {

    private static final String SELECT = """
            SELECT i.*, a.sent, a.answered, a.outcome, a.why, a.code, a.request
            FROM (SELECT * FROM intents WHERE %s) i JOIN attempts a USING (correlator)
            ORDER BY i.at, i.correlator, a.number""";

    private Rows() {}

    static List<Entry> of(Selection selection, Statements statements) throws SQLException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (ResultSet row = statements.query(SELECT.formatted(selection.where()), selection.values())) {
            while (row.next()) {
                Entry known = entries.get(row.getString("correlator"));
                List<Entry.Attempt> attempts = new ArrayList<>(known == null ? List.of() : known.attempts());
                attempts.add(attempt(row));
                entries.put(row.getString("correlator"), entry(row, attempts));
            }
        }
        return List.copyOf(entries.values());
    }

    private static Entry entry(ResultSet row, List<Entry.Attempt> attempts) throws SQLException {
        Named on = new Named(
                row.getString("kind"), row.getString("region"), row.getString("workspace"), row.getString("name"));
        Intent intent = new Intent(
                row.getString("correlator"), row.getString("operation"), on, row.getString("changes"),
                row.getString("plan"), Instant.ofEpochMilli(row.getLong("at")), row.getString("digest"),
                Stored.calls(row.getString("afterwards")), Stored.price(row.getString("price")));
        return new Entry(
                row.getString("target"), intent, Entry.State.valueOf(row.getString("state")),
                row.getString("resource"), Instant.ofEpochMilli(row.getLong("touched")), attempts);
    }

    private static Entry.Attempt attempt(ResultSet row) throws SQLException {
        long answered = row.getLong("answered");
        Optional<Instant> known = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered));
        return new Entry.Attempt(
                Instant.ofEpochMilli(row.getLong("sent")),
                known,
                Entry.State.valueOf(row.getString("outcome")),
                row.getString("why"), row.getString("code"), row.getString("request"));
    }
}
