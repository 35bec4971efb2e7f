package paish.shell.render;

import groovy.lang.Closure;
import groovy.lang.GroovyObject;
import groovy.lang.Script;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import paish.cloud.Verbatim;
import paish.engine.Cost;
import paish.engine.Plan;
import paish.engine.Request;
import paish.script.Resource;

/** The fields of a record, and of an object of a class that a script declares. */
public final class Members {

    private Members() {}

    /** Not those with a form of their own, nor those that say themselves how they are written. */
    public static boolean has(Object value) {
        if (value instanceof Record) {
            return !(value instanceof Plan || value instanceof Cost || value instanceof Verbatim);
        }
        return value instanceof GroovyObject
                && !(value instanceof Resource || value instanceof Request || value instanceof Closure || value instanceof Script)
                && !sealed(value)
                && !writesItself(value.getClass());
    }

    public static Map<String, Object> of(Object value) {
        return value instanceof Record ? components(value) : properties(value);
    }

    private static Map<String, Object> components(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            fields.put(component.getName(), read(component.getAccessor(), value));
        }
        return fields;
    }

    /** By name: the order of methods is not kept. */
    private static Map<String, Object> properties(Object value) {
        Map<String, Object> fields = new TreeMap<>();
        for (Method method : value.getClass().getMethods()) {
            String name = method.getName();
            if (name.matches("get[A-Z].*") && method.getParameterCount() == 0 && !name.equals("getClass") && !name.equals("getMetaClass")) {
                fields.put(Character.toLowerCase(name.charAt(3)) + name.substring(4), read(method, value));
            }
        }
        return fields;
    }

    private static Object read(Method method, Object of) {
        try {
            method.setAccessible(true);
            return method.invoke(of);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "(not readable)";
        }
    }

    private static boolean sealed(Object value) {
        return value.getClass().getPackageName().equals("paish.script");
    }

    private static boolean writesItself(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(m -> m.getName().equals("toString") && m.getParameterCount() == 0 && m.getDeclaringClass() != Object.class);
    }
}
