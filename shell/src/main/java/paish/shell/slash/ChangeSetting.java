package paish.shell.slash;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Setting;

/** Changes a setting of this sitting. */
final class ChangeSetting implements SlashCommand {

    @Override
    public About about() {
        return About.of("set", "[NAME VALUE]", "Shows the settings, or changes one for the rest of this sitting.", "/set pager off");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        if (argument.isEmpty()) {
            conversation.show(Arrays.stream(Setting.values()).map(s -> row(s, conversation)).toList());
            return;
        }
        String[] words = argument.split("\\s+", 2);
        Setting setting = Setting.named(words[0]).orElseThrow(() -> unknown(words[0]));
        if (words.length == 1) {
            conversation.show(List.of(row(setting, conversation)));
            return;
        }
        if (!setting.takes(words[1])) {
            throw new Failure(Exit.INVALID, setting.word() + " cannot be '" + words[1] + "'", "one of " + allowed(setting));
        }
        conversation.settings().set(setting.word(), words[1]);
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        int blank = argument.indexOf(' ');
        if (blank < 0) {
            return Setting.words().stream().filter(w -> w.startsWith(argument)).toList();
        }
        return Setting.named(argument.substring(0, blank)).stream()
                .flatMap(s -> s.allowed().stream())
                .filter(v -> !v.equals("N"))
                .map(v -> argument.substring(0, blank + 1) + v)
                .filter(v -> v.startsWith(argument))
                .toList();
    }

    private static Map<String, Object> row(Setting setting, Conversation conversation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Setting", setting.word());
        row.put("Value", conversation.settings().get(setting));
        row.put("Allowed", allowed(setting));
        row.put("What", setting.doc());
        return row;
    }

    private static String allowed(Setting setting) {
        return String.join(", ", setting.allowed().stream().map(v -> v.equals("N") ? "a number" : v).toList());
    }

    private static Failure unknown(String word) {
        String near = Suggestions.didYouMean(word, Setting.words());
        return new Failure(Exit.INVALID, "there is no setting '" + word + "'", near.isEmpty() ? "one of " + String.join(", ", Setting.words()) : near);
    }
}
