package paish.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import paish.cloud.Secret;
import paish.cloud.Verbatim;
import paish.engine.Provisioner.Difference;

/**
 * Holds what a request sends against what the service shows. Only what is sent counts; numbers and their texts are
 * the same; secrets cannot be compared and are passed over.
 */
public final class Comparison {

    /** What tells the elements of a list apart, so that their order does not matter. */
    private static final List<String> IDENTITIES = List.of("MountPath", "Type", "SubType", "Name", "Key");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final Set<String> unanswered;
    private final List<Difference> found = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> secret = new LinkedHashSet<>();

    private Comparison(Set<String> unanswered) {
        this.unanswered = unanswered;
    }

    /** @param unanswered paths that the service takes but never shows, e.g. {@code DataSources.MountAccess} */
    public static List<Difference> of(Map<String, ?> wanted, Map<String, ?> actual, Set<String> unanswered) {
        return List.copyOf(made(wanted, actual, unanswered).found);
    }

    /** What is sent and was not compared, each group with why; empty where all of it was. */
    public static List<String> passedOver(Map<String, ?> wanted, Map<String, ?> actual, Set<String> unanswered) {
        Comparison comparison = made(wanted, actual, unanswered);
        List<String> passed = new ArrayList<>();
        if (!comparison.hidden.isEmpty()) {
            passed.add(String.join(", ", comparison.hidden) + " (the service does not answer it)");
        }
        if (!comparison.secret.isEmpty()) {
            passed.add(String.join(", ", comparison.secret) + " (secret)");
        }
        return passed;
    }

    private static Comparison made(Map<String, ?> wanted, Map<String, ?> actual, Set<String> unanswered) {
        Comparison comparison = new Comparison(unanswered);
        comparison.maps("", "", wanted, actual);
        return comparison;
    }

    private void maps(String path, String shown, Map<?, ?> wanted, Map<?, ?> actual) {
        wanted.forEach((key, value) -> {
            String deeper = path.isEmpty() ? key.toString() : path + "." + key;
            String named = shown.isEmpty() ? key.toString() : shown + "." + key;
            if (!unanswered.contains(deeper)) {
                values(deeper, named, value, actual.get(key));
            } else if (!isNothing(value)) {
                hidden.add(named);
            }
        });
    }

    private void values(String path, String shown, Object wanted, Object actual) {
        if (isNothing(wanted) && isNothing(actual)) {
            return;
        }
        if (wanted instanceof Secret) {
            secret.add(shown);
        } else if (wanted instanceof Verbatim verbatim) {
            // A field that the tables do not know may be one that the service never shows.
            if (actual == null) {
                hidden.add(shown);
            } else {
                values(path, shown, verbatim.value(), actual);
            }
        } else if (wanted instanceof Map<?, ?> map) {
            maps(path, shown, map, actual instanceof Map<?, ?> other ? other : Map.of());
        } else if (wanted instanceof List<?> list) {
            lists(path, shown, list, actual instanceof List<?> other ? other : List.of());
        } else if (!plain(wanted).equals(plain(actual))) {
            found.add(new Difference(shown, wanted, actual == null ? "" : actual));
        }
    }

    private void lists(String path, String shown, List<?> wanted, List<?> actual) {
        if (wanted.size() != actual.size()) {
            found.add(new Difference(shown, wanted, actual));
            return;
        }
        Function<List<?>, Map<Object, Object>> keyed = key(wanted, actual);
        Map<Object, Object> others = keyed.apply(actual);
        keyed.apply(wanted).forEach((key, value) -> {
            if (!others.containsKey(key)) {
                found.add(new Difference(shown, value, actual));
            } else {
                values(path, shown + "[" + key + "]", value, others.get(key));
            }
        });
    }

    /** Elements go by what tells them apart in both lists; scalars by themselves; otherwise by their number. */
    private static Function<List<?>, Map<Object, Object>> key(List<?> wanted, List<?> actual) {
        List<Function<List<?>, Map<Object, Object>>> ways = new ArrayList<>();
        IDENTITIES.forEach(i -> ways.add(list -> by(list, e -> e instanceof Map<?, ?> m ? m.get(i) : null)));
        ways.add(list -> by(list, e -> e instanceof Map<?, ?> ? null : plain(e)));
        return ways.stream()
                .filter(way -> way.apply(wanted).size() == wanted.size() && way.apply(actual).size() == actual.size())
                .findFirst()
                .orElse(Comparison::numbered);
    }

    private static Map<Object, Object> numbered(List<?> list) {
        Map<Object, Object> numbered = new LinkedHashMap<>();
        list.forEach(e -> numbered.put(numbered.size(), e));
        return numbered;
    }

    private static Map<Object, Object> by(List<?> list, Function<Object, Object> key) {
        Map<Object, Object> keyed = new LinkedHashMap<>();
        for (Object element : list) {
            Object k = key.apply(element);
            if (k != null) {
                keyed.put(k, element);
            }
        }
        return keyed;
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(Comparison::isNothing)
                || value instanceof List<?> list && list.isEmpty();
    }

    private static String plain(Object value) {
        String text = String.valueOf(value);
        return NUMBER.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
