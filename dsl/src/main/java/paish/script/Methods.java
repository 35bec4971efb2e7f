package paish.script;

import groovy.lang.Closure;
import groovy.lang.MissingMethodException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.codehaus.groovy.reflection.CachedMethod;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.codehaus.groovy.runtime.MetaClassHelper;

/** The methods that inputs define; of those with the same signature the newest counts, for earlier inputs too. */
final class Methods {

    /** @param script an instance of the class that the method is of */
    private record Own(PaishScript script, Method method, CachedMethod cached) {

        boolean replaces(Own other) {
            return method.getName().equals(other.method.getName()) && parameters().equals(other.parameters());
        }

        List<String> parameters() {
            return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
        }

        String signature() {
            String parameters = Arrays.stream(method.getParameters())
                    .map(p -> p.getType() == Object.class ? p.getName() : p.getType().getSimpleName() + " " + p.getName())
                    .collect(Collectors.joining(", "));
            String type = method.getReturnType() == Object.class ? "def" : method.getReturnType().getSimpleName();
            return type + " " + method.getName() + "(" + parameters + ")";
        }
    }

    private final List<Own> all = new CopyOnWriteArrayList<>();

    /** @param names of the script's methods that its text has */
    void define(PaishScript script, Collection<String> names) {
        for (Method method : script.getClass().getDeclaredMethods()) {
            if (names.contains(method.getName()) && !method.isSynthetic()) {
                Own own = new Own(script, method, CachedMethod.find(method));
                all.removeIf(own::replaces);
                all.add(own);
            }
        }
    }

    Object call(String name, Object... args) {
        Class<?>[] types = Arrays.stream(args).map(a -> a == null ? null : a.getClass()).toArray(Class<?>[]::new);
        Own best = null;
        long least = Long.MAX_VALUE;
        for (Own own : all) {
            if (own.method().getName().equals(name) && own.cached().isValidMethod(types)) {
                long distance = MetaClassHelper.calculateParameterDistance(types, own.cached());
                if (distance <= least) {
                    best = own;
                    least = distance;
                }
            }
        }
        if (best == null) {
            throw new MissingMethodException(name, PaishScript.class, args);
        }
        return invoke(best, args);
    }

    /** The script's own exception comes out as it is. */
    private static Object invoke(Own own, Object[] args) {
        try {
            return own.cached().doMethodInvoke(own.script(), args);
        } catch (InvokerInvocationException e) {
            throw Methods.<RuntimeException>same(e.getCause() == null ? e : e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T same(Throwable e) throws T {
        throw (T) e;
    }

    /** {@code this.&name} */
    Closure<Object> reference(String name) {
        return new Closure<Object>(this) {
            public Object doCall(Object... args) {
                return Methods.this.call(name, args);
            }
        };
    }

    /** The same methods, as a trial calls them. */
    Methods in(Evaluation trial) {
        Methods copy = new Methods();
        all.forEach(own -> copy.all.add(new Own(trial.script(own.script()), own.method(), own.cached())));
        return copy;
    }

    Set<String> names() {
        return all.stream().map(o -> o.method().getName()).collect(Collectors.toUnmodifiableSet());
    }

    List<String> signatures() {
        return new ArrayList<>(all.stream().map(Own::signature).sorted().toList());
    }
}
