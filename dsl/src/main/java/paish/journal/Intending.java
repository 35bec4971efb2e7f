package paish.journal;

import java.sql.SQLException;
import paish.engine.Intent;
import paish.engine.Named;

/** Records an intent with its first attempt, or another attempt at one that is known. */
record Intending(String target, Intent intent) implements Change {

    private static final String INTENT = """
            INSERT INTO intents (correlator, target, operation, kind, region, workspace, name, changes, plan, digest,
              afterwards, price, at, state, resource, touched)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
            ON CONFLICT (correlator) DO UPDATE SET state = 'OPEN', touched = excluded.touched WHERE state <> 'DONE'""";

    private static final String ATTEMPT = """
            INSERT INTO attempts (correlator, number, sent, outcome, why, code, request)
            SELECT ?, 1 + count(*), ?, 'OPEN', '', '', '' FROM attempts WHERE correlator = ?""";

    @Override
    public void write(Statements statements) throws SQLException {
        Named on = intent.on();
        long at = intent.at().toEpochMilli();
        statements.run(
                INTENT, intent.correlator(), target, intent.operation(), on.kind(), on.region(), on.workspace(), on.name(),
                intent.id(), intent.plan(), intent.digest(), Stored.calls(intent.afterwards()),
                Stored.price(intent.price()), at, intent.id(), at);
        statements.run(ATTEMPT, intent.correlator(), at, intent.correlator());
    }
}
