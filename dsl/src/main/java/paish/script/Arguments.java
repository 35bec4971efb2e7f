package paish.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a word or verb was called with. Groovy puts named arguments into a map before the others.
 */
record Arguments(List<Object> values, Map<String, Object> named) {

    static Arguments of(Object[] args) {
        boolean hasNamed = args.length > 0 && args[0] instanceof Map && !(args[0] instanceof Row);
        List<Object> values = new ArrayList<>();
        Arrays.stream(args).skip(hasNamed ? 1 : 0).forEach(a -> values.add(a instanceof ReadFile read ? read.file() : Plain.of(a)));
        return new Arguments(values, hasNamed ? Plain.map((Map<?, ?>) args[0]) : Map.of());
    }
}
