package paish.shell.conversation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code /set} changes for the rest of the sitting. */
public final class Settings {

    private final Map<String, String> values = new LinkedHashMap<>();

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public String get(Setting setting) {
        return get(setting.word(), setting.otherwise());
    }

    public void set(String name, String value) {
        values.put(name, value);
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
