package paish.script;

import groovy.lang.GroovyObjectSupport;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What belongs to a resource and has a status of its own: a snapshot, a TensorBoard. Its fields are as they are now. */
public final class Dependent extends GroovyObjectSupport {

    private final String what;
    private final String id;
    private final Supplier<Map<String, Object>> read;
    private final Set<String> ready;
    private final Set<String> failed;

    /** @param ready what a wait is for when nothing else is said */
    Dependent(String what, String id, Supplier<Map<String, Object>> read, Set<String> ready, Set<String> failed) {
        this.what = what;
        this.id = id;
        this.read = read;
        this.ready = ready;
        this.failed = failed;
    }

    String id() {
        return id;
    }

    String what() {
        return what;
    }

    Supplier<Map<String, Object>> read() {
        return read;
    }

    Set<String> ready() {
        return ready;
    }

    Set<String> failed() {
        return failed;
    }

    @Override
    public Object getProperty(String name) {
        return name.equals("id") ? id : read.get().get(name);
    }

    @Override
    public String toString() {
        return what + " (" + id + ")";
    }
}
