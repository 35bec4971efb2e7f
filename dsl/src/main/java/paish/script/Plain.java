package paish.script;

import groovy.lang.GString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;
import paish.cloud.Secret;
import paish.language.Undetermined;

/** Groovy's values as the language takes them: strings for GStrings, all the way down. */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        if (value instanceof GString g) {
            return text(g);
        }
        if (value instanceof Sealed sealed) {
            return Sealed.open(sealed);
        }
        if (value instanceof Row) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(v -> plain.add(of(v)));
            return plain.stream().filter(Undetermined.class::isInstance).findFirst().orElse(plain);
        }
        return value instanceof Map<?, ?> map ? map(map) : value;
    }

    /** What is made with a secret is one. */
    private static Object text(GString g) {
        StringBuilder text = new StringBuilder();
        String secret = "";
        for (int i = 0; i < g.getStrings().length; i++) {
            text.append(g.getStrings()[i]);
            Object part = i < g.getValueCount() ? g.getValue(i) : "";
            if (part instanceof Undetermined u) {
                return u;
            }
            secret = part instanceof Sealed sealed ? Sealed.open(sealed).name() : secret;
            text.append(part instanceof Sealed sealed ? Sealed.open(sealed).reveal() : InvokerHelper.toString(part));
        }
        return secret.isEmpty() ? text.toString() : Secret.of(secret, text.toString());
    }

    /** Named arguments: their keys as text. */
    static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((k, v) -> plain.put(String.valueOf(k), of(v)));
        return plain;
    }
}
