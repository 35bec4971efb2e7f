package paish.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Field;
import paish.api.Product;
import paish.language.Suggestions;

/** Turns values into what a table's type says, as far as nothing is lost; notes a problem where something would be. */
final class Conversion {

    private final Product product;
    private final List<Problem> problems;

    Conversion(Product product, List<Problem> problems) {
        this.product = product;
        this.problems = problems;
    }

    /** @return the converted value, or null after a problem was noted */
    Object convert(String type, Object value, String path) {
        if (value instanceof Verbatim v) {
            return any(v.value(), path);
        }
        Field field = new Field(type, false, "", List.of());
        if (field.elementType().isPresent()) {
            return list(type, field.elementType().get(), value, path);
        }
        if (field.valueType().isPresent()) {
            return map(type, field.valueType().get(), value, path);
        }
        Map<String, Field> properties = product.types().get(type);
        if (properties != null) {
            return object(type, properties, value, path);
        }
        if (type.equals("any")) {
            return any(value, path);
        }
        return Scalars.convert(type, value).orElseGet(() -> wrong(type, value, path));
    }

    private Object list(String type, String element, Object value, String path) {
        Optional<Iterable<?>> items = Shapes.items(value);
        if (items.isEmpty()) {
            return wrong(type, value, path);
        }
        List<Object> converted = new ArrayList<>();
        int index = 0;
        for (Object item : items.get()) {
            if (item != null) {
                converted.add(convert(element, item, path + "[" + index + "]"));
            }
            index++;
        }
        return converted;
    }

    private Object map(String type, String valueType, Object value, String path) {
        if (!(value instanceof Map<?, ?> entries)) {
            return wrong(type, value, path);
        }
        Map<String, Object> converted = new LinkedHashMap<>();
        entries.forEach((key, v) -> {
            if (v != null) {
                converted.put(String.valueOf(key), convert(valueType, v, path + "." + key));
            }
        });
        return converted;
    }

    private Object object(String type, Map<String, Field> properties, Object value, String path) {
        if (!(value instanceof Map<?, ?> entries)) {
            return wrong(type, value, path);
        }
        Map<String, Object> converted = new LinkedHashMap<>();
        entries.forEach((key, v) -> {
            String name = String.valueOf(key);
            String at = path + "." + name;
            if (v == null) {
                return;
            }
            if (!properties.containsKey(name) && !(v instanceof Verbatim)) {
                problems.add(new Problem(at, path + " has no property " + name,
                        Suggestions.nearest(name, properties.keySet())));
            } else {
                converted.put(name, convert(properties.containsKey(name) ? properties.get(name).type() : "any", v, at));
            }
        });
        return converted;
    }

    /** A value without a type: its strings, maps and lists made plain. */
    private Object any(Object value, String path) {
        if (value instanceof Map<?, ?>) {
            return map("map<string, any>", "any", value, path);
        }
        if (Shapes.items(value).isPresent()) {
            return list("list<any>", "any", value, path);
        }
        return Scalars.plain(value).orElseGet(() -> wrong("any", value, path));
    }

    private Object wrong(String type, Object value, String path) {
        problems.add(new Problem(path, path + " takes " + Shapes.words(product, type) + ", not " + Shapes.describe(value),
                Optional.empty()));
        return null;
    }
}
