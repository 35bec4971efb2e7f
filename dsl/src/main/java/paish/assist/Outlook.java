package paish.assist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import paish.api.Api;
import paish.language.LiveKind;
import paish.script.Resource;
import paish.script.Rows;

/**
 * All that candidates are taken from.
 *
 * @param files that a path in the making could lead to
 */
record Outlook(Vocabulary vocabulary, Api api, LiveValues live, List<Command> commands, Function<String, List<String>> files) {

    /** @param quote puts the value into quotes where it needs them */
    void live(LiveKind kind, Offers offers, Function<String, String> quote) {
        LiveValues.Known known = live.of(kind);
        for (LiveValue value : known.values()) {
            String name = value.name().isEmpty() || value.name().equals(value.value()) ? "" : value.name();
            String doc = String.join(" · ", java.util.stream.Stream.of(name, value.detail(), known.since()).filter(s -> !s.isEmpty()).toList());
            offers.add(new Candidate(quote.apply(value.value()), value.value(), group(kind), doc, true), value.value(), value.name());
        }
    }

    /** What to say of values that are not there. */
    String note(LiveKind kind) {
        return kind != LiveKind.FILES && live.of(kind).age().isEmpty() ? group(kind) + ": not fetched" : "";
    }

    void variables(Map<String, ?> variables, Offers offers) {
        variables.keySet().stream().filter(v -> !v.startsWith("_") || offers.typed().startsWith("_")).sorted()
                .forEach(v -> {
                    boolean method = variables.get(v) instanceof Defined;
                    offers.add(new Candidate(method ? v + "(" : v, v, method ? "methods" : "variables", described(variables.get(v)), false), v);
                });
    }

    /** What a variable holds, without its content: that may be secret, or cost a call. */
    static String described(Object value) {
        return value == null ? "null"
                : value instanceof Resource resource ? resource.handle().toString()
                : value instanceof Defined method ? method.signature()
                : value instanceof Class<?> ? "class"
                : value instanceof Rows rows ? "rows of " + rows.of()
                : value instanceof Collection<?> many && value.getClass().getName().startsWith("java.") ? "list of " + many.size()
                : value instanceof Map<?, ?> map && value.getClass().getName().startsWith("java.") ? "map of " + map.size()
                : value.getClass().getSimpleName();
    }

    static Optional<String> constantDoc(String name) {
        List<String> kinds = paish.script.Constants.byKind().entrySet().stream().filter(e -> e.getValue().contains(name)).map(Map.Entry::getKey).toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kinds));
    }

    private static String group(LiveKind kind) {
        return switch (kind) {
            case IMAGE_URIS -> "images";
            case JOB_SPECS -> "specs";
            case CODE_SOURCES -> "code sources";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
