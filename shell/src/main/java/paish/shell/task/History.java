package paish.shell.task;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Entry;
import paish.engine.Intent;
import paish.journal.SqliteJournal;
import paish.language.Exit;
import paish.shell.session.Session;

/**
 * Lists what the journal holds: every call of this machine that changes something, on whichever account, with its
 * outcome. Makes no call.
 *
 * @param limit how many at most, the latest
 */
public record History(int limit) implements Task {

    @Override
    public Exit perform(Session session) {
        // The account matters for what is recorded only; a machine has one ledger.
        try (SqliteJournal journal = new SqliteJournal(session.home(), session.where().account(session.sandbox()))) {
            List<Map<String, Object>> rows = journal.exists() ? journal.history(limit).stream().map(History::row).toList() : List.of();
            Table.print(session, "history", rows, "the journal holds nothing yet");
        }
        return Exit.DONE;
    }

    private static Map<String, Object> row(Entry entry) {
        Intent intent = entry.intent();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Time", intent.at().truncatedTo(ChronoUnit.SECONDS).toString());
        row.put("Outcome", entry.state().word());
        row.put("Operation", intent.operation());
        row.put("Kind", intent.on().kind());
        row.put("Name", intent.on().name());
        row.put("Id", entry.id());
        row.put("Region", intent.on().region());
        row.put("Workspace", intent.on().workspace());
        row.put("Attempts", entry.attempts().size());
        row.put("CNY/h", intent.price().hourly());
        row.put("Target", entry.target());
        return row;
    }
}
