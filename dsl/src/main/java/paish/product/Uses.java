package paish.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Place;
import paish.language.Word;
import paish.language.WordReader;

/** Collects the words that say what a service shows; what it does not show, or shows empty, is left out. */
public final class Uses {

    private final Map<?, ?> shown;
    private final List<Use> uses = new ArrayList<>();

    /** @param shown a resource, or an object inside one */
    public Uses(Map<?, ?> shown) {
        this.shown = shown;
    }

    public List<Use> all() {
        return List.copyOf(uses);
    }

    public Uses add(Use use) {
        uses.add(use);
        return this;
    }

    /** A word with one value, from the field at the path. */
    public Uses word(String word, String path) {
        return word(word, path, v -> v);
    }

    public Uses word(String word, String path, UnaryOperator<Object> as) {
        at(path).ifPresent(v -> uses.add(Use.of(word, as.apply(v))));
        return this;
    }

    /** A word that says that something is so; what is not so needs no word. */
    public Uses truth(String word, String path) {
        at(path).filter(Boolean.TRUE::equals).ifPresent(v -> uses.add(Use.of(word, true)));
        return this;
    }

    /** A word that takes many values, which the field holds with commas between them or as a list. */
    public Uses many(String word, String path) {
        at(path).map(v -> v instanceof List<?> list ? list : Arrays.asList(v.toString().split(",")))
                .ifPresent(list -> uses.add(new Use(word, List.copyOf(list), Map.of(), List.of())));
        return this;
    }

    /** A word with named arguments alone, of which at least one is shown. */
    public Uses named(String word, Named arguments) {
        if (!arguments.all().isEmpty()) {
            uses.add(new Use(word, List.of(), arguments.all(), List.of()));
        }
        return this;
    }

    /** What is shown at the path, unless it is nothing. */
    public Optional<Object> at(String path) {
        return at(shown, path);
    }

    public static Optional<Object> at(Map<?, ?> shown, String path) {
        Object at = shown;
        for (String field : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(field) : null;
        }
        return isNothing(at) ? Optional.empty() : Optional.of(plain(at));
    }

    /** The objects of the list at the path. */
    public static List<Map<?, ?>> list(Map<?, ?> shown, String path) {
        return at(shown, path).filter(List.class::isInstance).map(l -> ((List<?>) l).stream())
                .<List<Map<?, ?>>>map(s -> s.<Map<?, ?>>flatMap(e -> e instanceof Map<?, ?> m ? Stream.of(m) : Stream.empty()).toList())
                .orElse(List.of());
    }

    /** The named arguments of a word, each from its field. */
    public static final class Named {

        private final Map<?, ?> of;
        private final Map<String, Object> arguments = new LinkedHashMap<>();

        public Named(Map<?, ?> of) {
            this.of = of;
        }

        public Named from(String argument, String path) {
            return from(argument, path, v -> v);
        }

        public Named from(String argument, String path, UnaryOperator<Object> as) {
            at(of, path).ifPresent(v -> arguments.put(argument, as.apply(v)));
            return this;
        }

        public Map<String, Object> all() {
            return arguments;
        }
    }

    /** The block as these words fill it. A word of the block that is used here is read as a script's own. */
    public static Filled filled(Block block, String path, Place place, List<Use> uses, Consumer<Diagnostic> findings) {
        List<Entry> entries = new ArrayList<>();
        for (Use use : uses) {
            Word word = block.word(use.word()).orElseThrow(() -> new IllegalArgumentException(path + " has no word " + use.word()));
            String deeper = path + "." + use.word();
            Optional<Filled> inner = word.block().map(b -> filled(b, deeper, place, use.inner(), findings));
            entries.add(new WordReader(word, deeper, place, findings).read(use.values(), use.named(), inner));
        }
        return new Filled(block, path, place, entries);
    }

    private static boolean isNothing(Object value) {
        return value == null || value.equals("") || value instanceof Map<?, ?> map && map.values().stream().allMatch(Uses::isNothing)
                || value instanceof List<?> list && list.isEmpty();
    }

    /** A number as a script writes it. */
    private static Object plain(Object value) {
        return value instanceof Double d ? new BigDecimal(d.toString()) : value;
    }

}
