package paish.assist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The methods that Groovy adds to Java's types; a table, since Groovy's own classes take long to load. */
final class GroovyMethods {

    private GroovyMethods() {}

    /** Method → what it does. */
    static Map<String, String> of(Class<?> type) {
        String group = Collection.class.isAssignableFrom(type) || type.isArray() ? "list"
                : Map.class.isAssignableFrom(type) ? "map"
                : CharSequence.class.isAssignableFrom(type) ? "string"
                : Number.class.isAssignableFrom(type) ? "number"
                : "";
        Map<String, String> methods = new LinkedHashMap<>();
        rows().filter(r -> r.get(0).equals(group)).forEach(r -> methods.put(r.get(1), r.get(2)));
        return methods;
    }

    /** Type, method, what it does. */
    static Stream<List<String>> rows() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(GroovyMethods.class.getResourceAsStream("groovy-methods.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.startsWith("#")).map(l -> List.of(l.split(" ", 3))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
