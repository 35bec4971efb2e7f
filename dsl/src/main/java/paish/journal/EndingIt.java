package paish.journal;

import java.sql.SQLException;
import java.time.Instant;
import paish.engine.Ending;
import paish.engine.Entry;
import paish.engine.Intent;

/** Records how an intent ended, and its last attempt unless that has an outcome of its own. */
record EndingIt(Intent intent, Ending ending, Instant at) implements Change {

    private static final String ATTEMPT = """
            UPDATE attempts SET answered = ?, outcome = ?, why = ?, code = ?, request = ?
            WHERE correlator = ? AND answered IS NULL
              AND number = (SELECT max(number) FROM attempts WHERE correlator = ?)""";

    private static final String INTENT = """
            UPDATE intents SET state = ?, touched = ?, resource = CASE ? WHEN '' THEN resource ELSE ? END
            WHERE correlator = ? AND state <> 'DONE'""";

    @Override
    public void write(Statements statements) throws SQLException {
        String state = Entry.State.of(ending).name();
        Entry.Said said = Entry.Said.by(ending);
        statements.run(
                ATTEMPT, at.toEpochMilli(), state, said.why(), said.code(), said.requestId(), intent.correlator(),
                intent.correlator());
        statements.run(INTENT, state, at.toEpochMilli(), said.id(), said.id(), intent.correlator());
    }
}
