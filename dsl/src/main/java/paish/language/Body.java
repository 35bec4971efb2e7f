package paish.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request's body in the making; a dot in a field's name leads into an object. */
public final class Body {

    /** Stands for a dot that belongs to a key and leads nowhere. */
    public static final char DOT = '\u0000';

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public void put(String field, Object value) {
        Map<String, Object> at = parent(field);
        at.put(leaf(field), value);
    }

    /** Appends to the field's list. */
    public void add(String field, Object item) {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) parent(field).computeIfAbsent(leaf(field), f -> new ArrayList<>());
        list.add(item);
    }

    /** What stands there, or null. */
    public Object get(String field) {
        return parent(field).get(leaf(field));
    }

    public Map<String, Object> map() {
        return fields;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> parent(String field) {
        Map<String, Object> at = fields;
        for (int from = 0, dot = field.indexOf('.'); dot >= 0; from = dot + 1, dot = field.indexOf('.', from)) {
            at = (Map<String, Object>) at.computeIfAbsent(field.substring(from, dot), f -> new LinkedHashMap<String, Object>());
        }
        return at;
    }

    private static String leaf(String field) {
        return field.substring(field.lastIndexOf('.') + 1).replace(DOT, '.');
    }
}
