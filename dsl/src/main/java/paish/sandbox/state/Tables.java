package paish.sandbox.state;

import java.util.List;

/** The tables of the state. */
public final class Tables {

    private static final List<String> ALL = List.of(
            """
            CREATE TABLE IF NOT EXISTS documents(
              seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL,
              parent TEXT NOT NULL, workspace TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL,
              modified INTEGER NOT NULL, visible INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(kind, region, id))""",
            "CREATE INDEX IF NOT EXISTS by_creation ON documents(kind, region, created)",
            "CREATE INDEX IF NOT EXISTS by_parent ON documents(kind, region, parent)",
            """
            CREATE TABLE IF NOT EXISTS phases(
              doc INTEGER NOT NULL, begins INTEGER NOT NULL, until INTEGER NOT NULL, status TEXT NOT NULL,
              reason TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY(doc, begins)) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS labels(
              doc INTEGER NOT NULL, sort TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
              PRIMARY KEY(doc, sort, key)) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS ledger(
              seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS regions(region TEXT PRIMARY KEY) WITHOUT ROWID",
            """
            CREATE TABLE IF NOT EXISTS clock(
              one INTEGER PRIMARY KEY CHECK (one = 1), real INTEGER NOT NULL, virtual INTEGER NOT NULL,
              speed REAL NOT NULL, touched INTEGER NOT NULL)""");

    private Tables() {
    }

    static void create(Database database) {
        database.write(session -> {
            ALL.forEach(session::run);
            return null;
        });
    }

    /** Empties everything but the clock, which never runs backwards. */
    public static void empty(Session session) {
        List.of("documents", "phases", "labels", "ledger", "regions").forEach(table -> session.run("DELETE FROM " + table));
    }
}
