package paish.shell.slash;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Watching;

/** Lists what is watched. */
final class Watches implements SlashCommand {

    @Override
    public About about() {
        return About.of("watches", "", "Lists what is reported on as it changes.", "/watches");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        List<Map<String, Object>> rows = conversation.watches().stream().map(Watches::row).toList();
        if (rows.isEmpty()) {
            conversation.out().println("nothing is watched; what you create is, until it has ended");
        } else {
            conversation.show(rows);
        }
    }

    private static Map<String, Object> row(Watching watching) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Kind", watching.handle().kind());
        row.put("Name", watching.handle().name());
        row.put("Id", watching.handle().id().orElse(""));
        row.put("Status", watching.status());
        row.put("Since", watching.since().truncatedTo(ChronoUnit.SECONDS).toString());
        return row;
    }
}
