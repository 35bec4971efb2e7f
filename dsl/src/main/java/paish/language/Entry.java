package paish.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use of a word.
 *
 * @param path e.g. {@code dlc.worker.count}
 * @param values by position, in the form in which the API takes them; {@link Undetermined} where only a run can know
 * @param inner what the word's own block holds
 */
public record Entry(Word word, String path, Place place, List<Object> values, Map<String, Object> named, Optional<Filled> inner) {

    public String name() {
        return word.name();
    }

    /** The first value. */
    public Object value() {
        return values.get(0);
    }

    /** True when everything about it is known. */
    public boolean determined() {
        return values.stream().noneMatch(Undetermined.class::isInstance)
                && named.values().stream().noneMatch(Undetermined.class::isInstance);
    }

    /** A known value of a named argument. */
    public Optional<Object> argument(String name) {
        return Optional.ofNullable(named.get(name)).filter(v -> !(v instanceof Undetermined));
    }

    /** The known first value. */
    public Optional<Object> known() {
        return values.isEmpty() || value() instanceof Undetermined ? Optional.empty() : Optional.of(value());
    }

    /** Each argument into its field. */
    public void writeArguments(Body body) {
        List<Param> params = word.positional();
        for (int i = 0; i < values.size() && i < params.size(); i++) {
            put(body, params.get(i), values.get(i));
        }
        named.forEach((name, value) -> {
            if (word.named().containsKey(name)) {
                put(body, word.named().get(name), value);
            }
        });
    }

    private static void put(Body body, Param param, Object value) {
        String field = param.field().apply(value);
        if (!field.isEmpty()) {
            body.put(field, value);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
