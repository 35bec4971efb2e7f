package paish.script;

import groovy.lang.GroovyObject;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;

/**
 * A reply of a service, or a part of it, as a script reads it: {@code r.Pods[0].PodId}. A field answers to its name in the
 * API, in any case, because the products do not write the same one alike ({@code GPU}, {@code Gpu}); what is known and
 * not there is null, and a name that nobody knows is an error. As a map it is the reply itself.
 */
public final class Row extends AbstractMap<String, Object> implements GroovyObject {

    private final Map<String, Object> shown;
    private final Shape shape;
    private final Optional<Supplier<Resource>> resource;
    private MetaClass metaClass = GroovySystem.getMetaClassRegistry().getMetaClass(Row.class);

    Row(Map<String, Object> shown, Shape shape) {
        this(shown, shape, Optional.empty());
    }

    /** @param resource what it is a row of, when that is one that verbs act on */
    Row(Map<String, Object> shown, Shape shape, Optional<Supplier<Resource>> resource) {
        this.shown = shown;
        this.shape = shape;
        this.resource = resource;
    }

    Optional<Resource> resource() {
        return resource.map(Supplier::get);
    }

    /** Whether it is shown, or might be. */
    boolean knows(String name) {
        return named(name, shown.keySet()).isPresent() || named(name, shape.fields().keySet()).isPresent();
    }

    @Override
    public Object getProperty(String name) {
        Optional<String> field = named(name, shown.keySet());
        if (field.isPresent()) {
            return navigable(shown.get(field.get()), shape.of(field.get()));
        }
        if (named(name, shape.fields().keySet()).isPresent() || shown.isEmpty() && shape.fields().isEmpty()) {
            return null;
        }
        Set<String> known = new LinkedHashSet<>(shown.keySet());
        known.addAll(shape.fields().keySet());
        String meant = Suggestions.didYouMean(name, known);
        throw new Failure(Exit.FAILED, "there is no field '" + name + "' here",
                meant.isEmpty() ? "there are " + String.join(", ", known) : meant);
    }

    @Override
    public void setProperty(String name, Object value) {
        shown.put(name, value);
    }

    /** Maps and lists in it are read in the same way. */
    static Object navigable(Object value, Shape shape) {
        if (value instanceof Row) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(v -> v instanceof Map || v instanceof List)
                    ? list.stream().map(v -> navigable(v, shape)).toList()
                    : list;
        }
        // A map without a type of its own has the user's keys.
        return value instanceof Map<?, ?> map && !shape.fields().isEmpty() ? new Row(keyed(map), shape) : value;
    }

    private static Optional<String> named(String name, Set<String> fields) {
        if (fields.contains(name)) {
            return Optional.of(name);
        }
        List<String> alike = fields.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keyed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return shown.entrySet();
    }

    @Override
    public Object get(Object key) {
        return shown.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return shown.containsKey(key);
    }

    @Override
    public Object put(String key, Object value) {
        return shown.put(key, value);
    }

    @Override
    public MetaClass getMetaClass() {
        return metaClass;
    }

    @Override
    public void setMetaClass(MetaClass metaClass) {
        this.metaClass = metaClass;
    }
}
