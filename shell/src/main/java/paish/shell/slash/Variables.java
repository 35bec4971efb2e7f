package paish.shell.slash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.shell.conversation.Conversation;

/** Lists the variables. */
final class Variables implements SlashCommand {

    @Override
    public About about() {
        return About.of("vars", "", "Lists the variables, what each is and what it holds.", "/vars");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        List<Map<String, Object>> rows = rows(conversation.variables());
        if (rows.isEmpty()) {
            conversation.out().println("no variables yet");
        } else {
            conversation.show(rows);
        }
    }

    static List<Map<String, Object>> rows(Map<String, Object> variables) {
        return variables.entrySet().stream().map(v -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("Variable", v.getKey());
            row.put("Type", v.getValue() == null ? "" : v.getValue().getClass().getSimpleName());
            row.put("Value", Glance.of(v.getValue()));
            return row;
        }).toList();
    }
}
