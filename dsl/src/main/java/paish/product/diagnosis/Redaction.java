package paish.product.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paish.product.Secrets;

/** Takes out of a text what looks secret, and the values of the resource's own variables that are. */
final class Redaction {

    private static final String STARS = "***";
    /** Shorter ones would blot out half of the text. */
    private static final int SHORTEST = 4;
    private static final List<String> VARIABLES = List.of("Envs", "EnvironmentVariables", "CustomEnvs");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)([\\w.-]*(?:secret|passwd|password|passphrase|token|credential|authorization|api[_-]?key|access[_-]?key(?:[_-]?(?:id|secret))?|private[_-]?key)"
                    + "[\"']?\\s*[=:]\\s*(?:bearer\\s+)?[\"']?)[^\\s\"',;&}]+");
    private static final Pattern FLAG = Pattern.compile("(?i)(--?[\\w-]*(?:secret|password|token|key)[= ])\\S+");
    private static final Pattern USER_INFO = Pattern.compile("(\\w+://)[^/\\s:@]+:[^/\\s@]+@");
    private static final Pattern KEYS = Pattern.compile(
            "\\bLTAI[A-Za-z0-9]{8,}|\\b(?:STS|TMP)\\.[A-Za-z0-9]{8,}|\\b(?:hf|ghp|gho|glpat|sk)[_-][A-Za-z0-9_-]{12,}|\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final List<String> values;

    /** @param details of the resource, unmasked */
    Redaction(Map<String, Object> details) {
        List<String> found = new ArrayList<>();
        VARIABLES.forEach(v -> collect(details.get(v), found));
        values = found.stream().filter(v -> v.length() >= SHORTEST).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    String of(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, STARS);
        }
        clean = USER_INFO.matcher(clean).replaceAll("$1" + STARS + "@");
        clean = NAMED.matcher(clean).replaceAll("$1" + STARS);
        clean = FLAG.matcher(clean).replaceAll("$1" + STARS);
        return KEYS.matcher(clean).replaceAll(STARS);
    }

    private static void collect(Object variables, List<String> found) {
        if (variables instanceof Map<?, ?> map) {
            map.forEach((name, value) -> collect(String.valueOf(name), value, found));
        } else if (variables instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).map(v -> (Map<?, ?>) v)
                    .forEach(v -> collect(String.valueOf(v.get("Key")), v.get("Value"), found));
        }
    }

    private static void collect(String name, Object value, List<String> found) {
        if (value instanceof String text && Secrets.looksSecret(name)) {
            found.add(text);
        }
    }
}
