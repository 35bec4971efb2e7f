package paish.script;

import groovy.lang.Binding;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The variables of a scope; any name may be one, those of a binding's own properties included. */
class Variables extends Binding {

    private final Set<String> mentioned = new HashSet<>();

    Variables() {
        super(Collections.synchronizedMap(new LinkedHashMap<>()));
    }

    @Override
    public Object getProperty(String name) {
        return getVariable(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        setVariable(name, value);
    }

    /** These may come to be, by a closure or method that assigns them when it is called. */
    void mention(Set<String> names) {
        mentioned.addAll(names);
    }

    Set<String> mentioned() {
        return Set.copyOf(mentioned);
    }

    /** A copy, in the order in which they were made; may be asked for by any thread. */
    Map<String, Object> snapshot() {
        Map<?, ?> all = getVariables();
        synchronized (all) {
            Map<String, Object> copy = new LinkedHashMap<>();
            all.forEach((name, value) -> copy.put(name.toString(), value));
            return copy;
        }
    }
}
