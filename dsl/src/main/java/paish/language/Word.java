package paish.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one declaration of a word: its arguments, where they go, what it is for. The compile-time check, the builder,
 * the serialisation, completion, help and the reference page read it.
 */
public final class Word {

    /** Puts an entry into the request's body. */
    @FunctionalInterface
    public interface Writer {
        void write(Entry entry, Body body);
    }

    private final String name;
    private final String doc;
    private final String example;
    private final List<Param> positional;
    private final Map<String, Param> named;
    private final Optional<Type> anyKey;
    private final Optional<Block> block;
    private final boolean variadic;
    private final boolean required;
    private final boolean repeatable;
    private final String field;
    private final Writer writer;

    private Word(
            String name, String doc, String example, List<Param> positional, Map<String, Param> named, Optional<Type> anyKey,
            Optional<Block> block, boolean variadic, boolean required, boolean repeatable, String field, Writer writer) {
        this.name = name;
        this.doc = doc;
        this.example = example;
        this.positional = positional;
        this.named = named;
        this.anyKey = anyKey;
        this.block = block;
        this.variadic = variadic;
        this.required = required;
        this.repeatable = repeatable;
        this.field = field;
        this.writer = writer;
    }

    /** @param example one line that stands in the reference and is checked by a test */
    public static Word word(String name, String doc, String example) {
        return new Word(name, doc, example, List.of(), Map.of(), Optional.empty(), Optional.empty(), false, false, false, "", null);
    }

    /** Takes one value, which goes to the field; a dot leads into an object. */
    public Word to(String field, Type type) {
        return takes(name, type, v -> field).field(field);
    }

    /** Takes a value at the next position. */
    public Word takes(String as, Type type, Function<Object, String> to) {
        return with(append(positional, new Param(as, type, true, to)), named, anyKey, block, variadic, required, repeatable, field, writer);
    }

    public Word takes(String as, Type type, String to) {
        return takes(as, type, v -> to);
    }

    /** The last position may be left out. */
    public Word optionally() {
        List<Param> last = new ArrayList<>(positional);
        last.set(last.size() - 1, last.get(last.size() - 1).optional());
        return with(List.copyOf(last), named, anyKey, block, variadic, required, repeatable, field, writer);
    }

    /** The last position may be given many times: {@code nodes 'a', 'b'}. */
    public Word many() {
        return with(positional, named, anyKey, block, true, required, repeatable, field, writer);
    }

    /** A named argument, optional. */
    public Word named(String as, Type type, String to) {
        Map<String, Param> more = new LinkedHashMap<>(named);
        more.put(as, Param.of(as, type, to).optional());
        return with(positional, Collections.unmodifiableMap(more), anyKey, block, variadic, required, repeatable, field, writer);
    }

    /** Any key is allowed: {@code env KEY: 'v'}. */
    public Word anyKey(Type values) {
        return with(positional, named, Optional.of(values), block, variadic, required, repeatable, field, writer);
    }

    /** Opens a block of its own: {@code worker { … }}. */
    public Word opens(Block inner) {
        return with(positional, named, anyKey, Optional.of(inner), variadic, required, repeatable, field, writer);
    }

    public Word required() {
        return with(positional, named, anyKey, block, variadic, true, repeatable, field, writer);
    }

    public Word repeatable() {
        return with(positional, named, anyKey, block, variadic, required, true, field, writer);
    }

    /** The API's field, for the reference; {@code Datasets[]} where each use adds an item, to which the arguments' fields belong. */
    public Word field(String apiField) {
        return with(positional, named, anyKey, block, variadic, required, repeatable, apiField, writer);
    }

    /** Where putting each argument into its field is not all there is to do. */
    public Word writes(Writer how) {
        return with(positional, named, anyKey, block, variadic, required, repeatable, field, how);
    }

    public String name() {
        return name;
    }

    public String doc() {
        return doc;
    }

    public String example() {
        return example;
    }

    public List<Param> positional() {
        return positional;
    }

    public Map<String, Param> named() {
        return named;
    }

    public Optional<Type> anyKey() {
        return anyKey;
    }

    public Optional<Block> block() {
        return block;
    }

    public boolean isVariadic() {
        return variadic;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isRepeatable() {
        return repeatable;
    }

    public String field() {
        return field;
    }

    void write(Entry entry, Body body) {
        if (writer != null) {
            writer.write(entry, body);
        } else if (field.endsWith("[]")) {
            Body item = new Body();
            entry.writeArguments(item);
            body.add(field.substring(0, field.length() - 2), item.map());
        } else {
            entry.writeArguments(body);
        }
    }

    private Word with(
            List<Param> positional, Map<String, Param> named, Optional<Type> anyKey, Optional<Block> block, boolean variadic,
            boolean required, boolean repeatable, String field, Writer writer) {
        return new Word(name, doc, example, positional, named, anyKey, block, variadic, required, repeatable, field, writer);
    }

    private static List<Param> append(List<Param> params, Param param) {
        List<Param> more = new ArrayList<>(params);
        more.add(param);
        return List.copyOf(more);
    }
}
