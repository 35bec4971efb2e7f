package paish.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import paish.cloud.Secret;
import paish.product.Secrets;

/** What a service shows, as a script may see it: without the values of what looks secret. */
final class Masked {

    private static final String STARS = "***";
    /** Where keys are the user's own. */
    private static final Set<String> VARIABLES = Set.of("EnvironmentVariables", "Envs", "SystemEnvs");
    private static final Set<String> SECRET = Set.of("ImageAuth", "Auth", "Password", "CodeRepoAccessToken", "SecurityToken", "AccessKeySecret",
            "JupyterServerPassword", "JupyterServerAuth", "CodeServerPassword", "CodeServerAuth");

    private final UnaryOperator<String> scrub;

    /** @param scrub takes out what is known to be secret */
    Masked(UnaryOperator<String> scrub) {
        this.scrub = scrub;
    }

    Map<String, Object> map(Map<String, Object> reply) {
        Map<String, Object> masked = new LinkedHashMap<>();
        reply.forEach((key, value) -> masked.put(key, value(key, value)));
        return masked;
    }

    private Object value(String key, Object value) {
        if (VARIABLES.contains(key) && value instanceof Map<?, ?> variables) {
            Map<String, Object> masked = new LinkedHashMap<>();
            variables.forEach((name, v) -> masked.put(String.valueOf(name), shown(String.valueOf(name), v)));
            return masked;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> masked = new LinkedHashMap<>();
            map.forEach((k, v) -> masked.put(String.valueOf(k), value(String.valueOf(k), v)));
            return masked;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(v -> value(key, v)).toList();
        }
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        return SECRET.contains(key) ? STARS : Secrets.withoutUserInfo(text);
    }

    private Object shown(String name, Object value) {
        return Secrets.guarded(name, value) instanceof Secret ? STARS : value instanceof String text ? scrub.apply(text) : value;
    }
}
