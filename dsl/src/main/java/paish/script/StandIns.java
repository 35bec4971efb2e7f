package paish.script;

import groovy.lang.Closure;
import groovy.lang.GString;
import groovy.lang.Range;
import groovy.lang.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of a scope as a check may use them: what cannot change stands for itself, lists, sets, maps and closures are
 * copied all the way down, and everything else is not known.
 */
final class StandIns {

    private static final Set<String> UNCHANGING_PACKAGES = Set.of("java.math", "java.time", "java.util.regex");
    private static final Set<String> UNCHANGING = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Character", "java.lang.Integer",
            "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.lang.Double", "java.lang.Float", "java.util.UUID", "java.util.Locale",
            "java.net.URI");
    private static final int MOST_ELEMENTS = 100_000;

    private final Evaluation trial;
    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private int elements;

    StandIns(Evaluation trial) {
        this.trial = trial;
    }

    Object of(Object value) {
        if (value == null || isUnchanging(value)) {
            return value;
        }
        if (copies.containsKey(value)) {
            return copies.get(value);
        }
        if (value instanceof Collection<?> many && value.getClass().getPackageName().equals("java.util")) {
            return collection(many);
        }
        if (value instanceof Map<?, ?> map && value.getClass().getPackageName().equals("java.util")) {
            return map(map);
        }
        return value instanceof Closure<?> closure ? closure(closure) : trial.unknown();
    }

    Object unknown() {
        return trial.unknown();
    }

    private static boolean isUnchanging(Object value) {
        Class<?> type = value.getClass();
        return UNCHANGING.contains(type.getName())
                || UNCHANGING_PACKAGES.contains(type.getPackageName())
                || value instanceof Sealed
                || type.getPackageName().startsWith("paish.") && (type.isRecord() || type.isEnum())
                || value instanceof Enum<?> constant && isUnchanging(constant.getDeclaringClass())
                || type.isRecord() && isUnchangingRecord(value)
                || value instanceof Range<?> range && isUnchanging(range.getFrom()) && isUnchanging(range.getTo())
                || value instanceof GString text && Arrays.stream(text.getValues()).allMatch(v -> v == null || isUnchanging(v));
    }

    /** An enum of the user's may have fields that change. */
    private static boolean isUnchanging(Class<?> type) {
        return instanceFields(type).allMatch(f -> Modifier.isFinal(f.getModifiers()));
    }

    private static boolean isUnchangingRecord(Object value) {
        return instanceFields(value.getClass()).filter(f -> !f.isSynthetic()).allMatch(f -> {
            Object part = read(f, value);
            return part == null || isUnchanging(part);
        });
    }

    private Object collection(Collection<?> many) {
        if (!few(many.size())) {
            return trial.unknown();
        }
        Collection<Object> copy = many instanceof Set ? new LinkedHashSet<>() : many instanceof Deque && !(many instanceof List)
                ? new ArrayDeque<>() : many instanceof java.util.LinkedList ? new java.util.LinkedList<>() : new ArrayList<>();
        copies.put(many, copy);
        many.forEach(v -> copy.add(of(v)));
        return copy;
    }

    private Object map(Map<?, ?> map) {
        if (!few(map.size())) {
            return trial.unknown();
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        copies.put(map, copy);
        map.forEach((k, v) -> copy.put(of(k), of(v)));
        return copy;
    }

    /** A check copies what a person would write, not what a program has gathered. */
    private boolean few(int more) {
        elements += more;
        return elements <= MOST_ELEMENTS;
    }

    /** One that an input wrote, with copies of what it holds; any other may lead anywhere. */
    private Object closure(Closure<?> closure) {
        Object script = closure.getThisObject();
        boolean ofInput = script instanceof PaishScript && closure.getClass().getName().startsWith(script.getClass().getName() + "$");
        Object owner = !ofInput ? trial.unknown()
                : closure.getOwner() == script ? trial.script((PaishScript) script)
                : of(closure.getOwner());
        if (owner == trial.unknown() || closure.getDelegate() != closure.getOwner()) {
            return trial.unknown();
        }
        Closure<?> copy = closure.rehydrate(owner, owner, trial.script((PaishScript) script));
        copies.put(closure, copy);
        return holdsCopies(copy) ? copy : trial.unknown();
    }

    private boolean holdsCopies(Closure<?> copy) {
        return instanceFields(copy.getClass()).allMatch(f -> {
            Object held = read(f, copy);
            if (held instanceof Reference<?> reference) {
                write(f, copy, reference(reference));
                return true;
            }
            return held == null || isUnchanging(held);
        });
    }

    /** Closures that share a variable go on sharing it. */
    private Object reference(Reference<?> reference) {
        Object known = copies.get(reference);
        if (known != null) {
            return known;
        }
        Reference<Object> copy = new Reference<>();
        copies.put(reference, copy);
        copy.set(of(reference.get()));
        return copy;
    }

    private static java.util.stream.Stream<Field> instanceFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.getName().equals("metaClass"));
    }

    private static Object read(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object of, Object value) {
        try {
            field.setAccessible(true);
            field.set(of, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
