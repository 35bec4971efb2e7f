package paish.assist;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paish.api.Api;
import paish.script.Resource;
import paish.script.Rows;

/** What could stand behind a dot. */
final class Members {

    /** Of every object, or of Groovy's machinery: no help to anybody. */
    private static final Set<String> HIDDEN = Set.of(
            "wait", "notify", "notifyAll", "getClass", "hashCode", "equals", "getMetaClass", "setMetaClass", "getProperty", "setProperty", "invokeMethod");

    private final Api api;
    private final Map<String, ?> variables;

    Members(Api api, Map<String, ?> variables) {
        this.api = api;
        this.variables = variables;
    }

    void offer(Outline before, Offers offers) {
        Receiver receiver = Receiver.before(before, variables);
        fields(receiver, offers);
        receiver.value().ifPresent(v -> properties(v, offers));
        receiver.type().ifPresent(t -> methods(t, offers));
    }

    /** Of the rows of a look-up: the API's names. Behind all rows at once, Groovy gives the field of each. */
    private void fields(Receiver receiver, Offers offers) {
        String group = receiver.row() ? "fields" : "fields of each";
        receiver.listing().flatMap(api::operation)
                .ifPresent(o -> Operations.rowFields(o, api).forEach((name, field) -> offers.add(name, group, field.type(), false)));
    }

    private static void properties(Object value, Offers offers) {
        if (value instanceof Resource resource) {
            List.of("id", "name", "kind", "region", "workspace").forEach(p -> offers.add(p, "properties", "", false));
            resource.fields().forEach(f -> offers.add(f, "fields", "asked of the service", false));
        } else if (value instanceof Map<?, ?> map && Receiver.isPlain(value)) {
            keys(map, "keys", offers);
        } else if (value instanceof Rows rows) {
            rows.known().ifPresent(row -> keys(row, "fields of each", offers));
        } else if (value instanceof List<?> list && Receiver.isPlain(value) && !list.isEmpty() && list.get(0) instanceof Map<?, ?> map && Receiver.isPlain(map)) {
            keys(map, "fields of each", offers);
        }
    }

    private static void keys(Map<?, ?> map, String group, Offers offers) {
        map.forEach((key, held) -> {
            String name = String.valueOf(key);
            boolean bare = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0)) && name.chars().allMatch(Character::isJavaIdentifierPart);
            offers.add(new Candidate(bare ? name : Operands.quoted(name), name, group, Outlook.described(held), false), name);
        });
    }

    private static void methods(Class<?> type, Offers offers) {
        if (Number.class.isAssignableFrom(type)) {
            units(offers);
        }
        if (!Modifier.isPublic(type.getModifiers()) && !Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
            return;
        }
        Map<String, Method> byName = new TreeMap<>();
        for (Method method : type.getMethods()) {
            boolean shown = !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()) && !method.getName().contains("$")
                    && !HIDDEN.contains(method.getName()) && method.getDeclaringClass() != Object.class;
            if (shown) {
                byName.merge(method.getName(), method, (a, b) -> a.getParameterCount() <= b.getParameterCount() ? a : b);
            }
        }
        if (!Map.class.isAssignableFrom(type)) {
            byName.values().forEach(m -> getter(m, offers));
        }
        GroovyMethods.of(type).forEach((name, doc) -> method(name, doc, true, offers));
        byName.forEach((name, m) -> method(name, returned(m), m.getParameterCount() > 0, offers));
    }

    private static void getter(Method method, Offers offers) {
        String name = method.getName();
        boolean getter = method.getParameterCount() == 0 && name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        boolean accessor = method.getParameterCount() == 0 && method.getDeclaringClass().isRecord() && !name.equals("toString");
        if (getter) {
            offers.add(Character.toLowerCase(name.charAt(3)) + name.substring(4), "properties", returned(method), false);
        } else if (accessor) {
            offers.add(name, "properties", returned(method), false);
        }
    }

    private static void method(String name, String doc, boolean arguments, Offers offers) {
        String call = arguments ? name + "(" : name + "()";
        offers.add(new Candidate(call, name + "()", "methods", doc, false), name);
    }

    private static String returned(Method method) {
        return method.getReturnType().getSimpleName();
    }

    private static void units(Offers offers) {
        List.of("Ki", "Mi", "Gi", "Ti").forEach(u -> offers.add(u, "units", "a size", true));
        List.of("s", "m", "min", "h", "d").forEach(u -> offers.add(u, "units", "a duration", true));
    }
}
