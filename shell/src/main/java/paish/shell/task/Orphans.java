package paish.shell.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Orphan;
import paish.engine.Resumption;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;
import paish.script.Context.Key;
import paish.script.Context.Setting;
import paish.script.World;
import paish.shell.session.Session;
import paish.shell.target.Silence;

/**
 * Lists what lives, carries our mark, and is not in this machine's journal.
 *
 * @param release takes away what runs have left; else nothing is changed
 */
public record Orphans(boolean release) implements Task {

    @Override
    public Exit perform(Session session) {
        return release ? release(session) : list(session);
    }

    private static Exit release(Session session) {
        return Running.of(session, (world, report) -> {
            Resumption resumption = world.quietly().get().engine().release(orphans(session.context(), world.quietly().get()));
            List<Map<String, Object>> rows = resumption.settled().stream().map(Resume::row).toList();
            report.value(rows.isEmpty() ? "nothing to take away" : rows);
            return resumption.complete() ? Exit.DONE : Exit.OUTCOME_UNKNOWN;
        });
    }

    private static Exit list(Session session) {
        return Bounded.by(session.options().timeout(), () -> {
            try (var world = session.world(new Silence(), false)) {
                Table.print(session, "orphans", orphans(session.context(), world.get()).stream().map(Orphans::row).toList(), "no orphans");
            }
            return Exit.DONE;
        });
    }

    private static List<Orphan> orphans(Context context, World world) {
        String region = context.get(Key.REGION).map(Setting::value)
                .orElseThrow(() -> new Failure(Exit.INVALID, "no region is set, and there is no default", "pass --region"));
        Optional<String> workspace = context.get(Key.WORKSPACE).map(Setting::value);
        List<String> workspaces = workspace.map(List::of).orElseGet(() -> all(world, region));
        return world.engine().orphans(region, workspaces);
    }

    private static List<String> all(World world, String region) {
        try (var rows = world.cloud().rows(region, "aiworkspace:ListWorkspaces", Map.of())) {
            return rows.map(w -> String.valueOf(w.get("WorkspaceId"))).toList();
        }
    }

    private static Map<String, Object> row(Orphan orphan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Kind", orphan.kind());
        row.put("Id", orphan.id());
        row.put("Name", orphan.name());
        row.put("Status", orphan.status());
        row.put("Region", orphan.region());
        row.put("Workspace", orphan.workspace());
        row.put("Created", orphan.created());
        return row;
    }
}
