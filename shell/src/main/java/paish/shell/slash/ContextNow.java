package paish.shell.slash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.script.Context.Key;
import paish.script.Context.Setting;
import paish.shell.conversation.Conversation;

/** Shows the context and where each value came from. */
final class ContextNow implements SlashCommand {

    @Override
    public About about() {
        return About.of("context", "", "Shows region, workspace, budget and target, and where each came from.", "/context");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Key key : Key.values()) {
            Optional<Setting> setting = conversation.setting(key);
            if (setting.isEmpty() && !key.inScripts()) {
                continue;
            }
            rows.add(row(key.word(), setting.map(Setting::value).orElse("not set"), setting.map(s -> from(key, s, conversation)).orElse("")));
        }
        boolean turned = !conversation.where().equals(conversation.session().where());
        rows.add(row("target", TargetNow.words(conversation), turned ? "/target" : conversation.session().whereFrom()));
        conversation.show(rows);
    }

    private static Map<String, Object> row(String word, String value, String from) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Word", word);
        row.put("Value", value);
        row.put("From", from);
        return row;
    }

    private static String from(Key key, Setting setting, Conversation conversation) {
        return switch (setting.origin()) {
            case FLAG -> "--" + key.word();
            case SCRIPT -> "an input";
            case ENVIRONMENT -> "environment, " + variable(key, conversation.session().environment());
            case PROFILE -> "profile";
        };
    }

    private static String variable(Key key, Map<String, String> environment) {
        return key.variables().stream().filter(v -> !environment.getOrDefault(v, "").isBlank()).findFirst().orElse("");
    }
}
