package paish.shell.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Resumption;
import paish.engine.Settled;
import paish.language.Exit;
import paish.shell.session.Session;

/** Settles what earlier runs have left without a known outcome. */
public record Resume() implements Task {

    @Override
    public Exit perform(Session session) {
        return Running.of(session, (world, report) -> {
            Resumption resumption = world.quietly().get().engine().resume();
            List<Map<String, Object>> rows = resumption.settled().stream().map(Resume::row).toList();
            report.value(rows.isEmpty() ? "nothing is open" : rows);
            return resumption.complete() ? Exit.DONE : Exit.OUTCOME_UNKNOWN;
        });
    }

    static Map<String, Object> row(Settled settled) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Verdict", settled.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        row.put("Kind", settled.entry().intent().on().kind());
        row.put("Name", settled.entry().intent().on().name());
        row.put("Id", settled.id());
        row.put("Operation", settled.entry().intent().operation());
        row.put("Why", settled.why());
        return row;
    }
}
