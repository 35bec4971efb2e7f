package paish.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Suggestions;

/** What can be said, without any call, of the handles that a verb is given, and of the statuses that a wait is for. */
final class GivenCheck {

    private static final String HANDLE = "handle";
    private static final Map<String, List<String>> STATUSES = Map.of(
            "dsw", Constants.INSTANCE_STATUSES, "dlc", Constants.JOB_STATUSES, "ecs", Constants.MACHINE_STATUSES);

    private final Entry use;
    private final List<Object> given;

    private GivenCheck(Entry use, List<?> given) {
        this.use = use;
        this.given = flat(given).toList();
    }

    /**
     * Of the handles of a verb that takes some.
     *
     * @param kinds those that the verb is for; empty for all
     */
    static List<Diagnostic> handles(Entry use, Set<String> kinds) {
        if (use.word().positional().isEmpty() || !use.word().positional().get(0).name().equals(HANDLE)) {
            return List.of();
        }
        boolean many = use.word().isVariadic() && use.word().positional().size() == 1;
        GivenCheck check = new GivenCheck(use, many ? use.values() : use.values().stream().limit(1).toList());
        return check.none().or(() -> check.other(kinds)).stream().toList();
    }

    /** Of the statuses of a wait: a misspelt one would be waited for in vain, and so would one that what is given never has. */
    static List<Diagnostic> statuses(Entry use) {
        GivenCheck check = new GivenCheck(use, use.values());
        List<Object> handles = check.given.stream().filter(v -> !(v instanceof CharSequence)).toList();
        if (handles.isEmpty()) {
            return List.of();
        }
        Set<String> kinds = Handles.kinds(handles);
        return check.given.stream().filter(CharSequence.class::isInstance).map(Object::toString)
                .flatMap(status -> check.status(status, kinds).stream()).toList();
    }

    private Optional<Diagnostic> none() {
        boolean waits = use.name().equals("await") && given.stream().anyMatch(v -> !(v instanceof CharSequence));
        return given.stream().filter(v -> v instanceof CharSequence ? !waits : isNone(v)).findFirst().map(v -> error(
                HANDLE, "'" + use.name() + "' takes handles, not " + described(v),
                v instanceof Request ? "create it first: " + use.name() + " create …"
                        : v instanceof CharSequence ? "find it first: " + use.name() + " job('…'), or instance('…')"
                        : "write it like: " + use.word().example()));
    }

    private Optional<Diagnostic> other(Set<String> kinds) {
        return given.stream().flatMap(v -> Handles.kinds(List.of(v)).stream()).filter(kind -> !kinds.isEmpty() && !kinds.contains(kind)).findFirst()
                .map(kind -> error("kind", "'" + use.name() + "' is for a " + String.join(" or ", kinds.stream().sorted().toList()) + ", not for a " + kind,
                        "write it like: " + use.word().example()));
    }

    private Optional<Diagnostic> status(String status, Set<String> kinds) {
        if (STATUSES.values().stream().noneMatch(s -> s.contains(status))) {
            return Optional.of(error("status", "there is no status '" + status + "'",
                    Suggestions.didYouMean(status, STATUSES.values().stream().flatMap(List::stream).distinct().toList())));
        }
        return kinds.stream().filter(kind -> STATUSES.containsKey(kind) && !STATUSES.get(kind).contains(status)).findFirst()
                .map(kind -> error("status", "a " + kind + " is never '" + status + "'", "one of " + String.join(", ", STATUSES.get(kind))));
    }

    private Diagnostic error(String code, String message, String hint) {
        return Diagnostic.error(use.path() + "." + code, use.path(), use.place(), message, hint);
    }

    private static boolean isNone(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Request || value instanceof Map && !(value instanceof Row);
    }

    private static String described(Object value) {
        return value instanceof CharSequence ? "the text '" + value + "'" : value instanceof Map ? "a map"
                : value instanceof Request ? "a request" : String.valueOf(value);
    }

    private static Stream<Object> flat(List<?> values) {
        return values.stream().flatMap(v -> v instanceof List<?> list && !(v instanceof Rows) ? flat(list) : Stream.of(v));
    }
}
