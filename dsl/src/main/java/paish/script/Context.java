package paish.script;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Region, workspace, budget and rate from outside a script, and where each came from.
 * A flag goes before the script's own word; environment and profile come after it (design, section 4.1).
 *
 * @param settings what is set outside the script, by key; the origin that goes first wins
 * @param params {@code --param k=v}
 * @param environment of the process; {@code secret(…)} reads it
 */
public record Context(Map<Key, Setting> settings, Map<String, String> params, Map<String, String> environment) {

    public Context {
        settings = Map.copyOf(settings);
        params = Map.copyOf(params);
        environment = Map.copyOf(environment);
    }

    /** Nothing set, nothing in the environment. */
    public static final Context EMPTY = new Context(Map.of(), Map.of(), Map.of());

    /** @param flags and {@code profile} by key; absent keys fall to the environment's variables */
    public static Context of(
            Map<Key, String> flags, Map<String, String> environment, Map<Key, String> profile, Map<String, String> params) {
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            Optional.ofNullable(flags.get(key)).map(v -> new Setting(v, Origin.FLAG))
                    .or(() -> key.variables().stream()
                            .map(environment::get)
                            .filter(v -> v != null && !v.isBlank())
                            .findFirst()
                            .map(v -> new Setting(v, Origin.ENVIRONMENT)))
                    .or(() -> Optional.ofNullable(profile.get(key)).map(v -> new Setting(v, Origin.PROFILE)))
                    .ifPresent(s -> settings.put(key, s));
        }
        return new Context(settings, params, environment);
    }

    public Optional<Setting> get(Key key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** What set it, as a person would set it again. */
    public String setBy(Key key, Setting setting) {
        return switch (setting.origin()) {
            case FLAG -> "--" + key.word();
            case SCRIPT -> key.word() + " in the script";
            case ENVIRONMENT -> variable(key, setting);
            case PROFILE -> "the profile";
        };
    }

    /** The environment's variable that a setting came from. */
    String variable(Key key, Setting setting) {
        return key.variables().stream().filter(v -> setting.value().equals(environment.get(v)))
                .findFirst().orElse(key.variables().get(0));
    }

    /** What can be set. */
    public enum Key {
        REGION("PAISH_REGION", "ALIBABA_CLOUD_REGION_ID"),
        WORKSPACE("PAISH_WORKSPACE"),
        BUDGET("PAISH_BUDGET"),
        /** CNY for one US dollar; no word of a script, for it says nothing of what is created. */
        RATE("PAISH_CNY_PER_USD");

        private final java.util.List<String> variables;

        Key(String... variables) {
            this.variables = java.util.List.of(variables);
        }

        /** The environment's variables, the first that is set wins. */
        public java.util.List<String> variables() {
            return variables;
        }

        /** Whether scripts say it too. */
        public boolean inScripts() {
            return this != RATE;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where a value came from, in the order of precedence. */
    public enum Origin {
        FLAG,
        SCRIPT,
        ENVIRONMENT,
        PROFILE
    }

    public record Setting(String value, Origin origin) {}
}
