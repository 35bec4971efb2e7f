package paish.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the classes of earlier inputs for one input. Afterwards it keeps only those that the input has asked for: else
 * each class would keep all earlier ones alive.
 */
final class ScopeTypes extends ClassLoader {

    private final Map<String, Class<?>> types;
    private final Set<String> used = new HashSet<>();

    ScopeTypes(ClassLoader parent, Map<String, Class<?>> types) {
        super(parent);
        this.types = new HashMap<>(types);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> type = types.get(name);
        if (type == null) {
            return super.loadClass(name, resolve);
        }
        used.add(name);
        return type;
    }

    /** What belongs to a class that was used, such as one inside of it, stays too; what the input makes anew does not. */
    void keepUsed(Set<String> madeAnew) {
        used.removeAll(madeAnew);
        types.keySet().removeIf(name -> !used.contains(name) && used.stream().noneMatch(u -> name.startsWith(u + "$")));
    }
}
