package paish.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A resource that exists or will exist: what {@code create}, {@code instance} and {@code job} give. */
public final class Handle {

    private final String kind;
    private final String name;
    private volatile String region;
    private final String workspace;
    private final AtomicReference<String> id = new AtomicReference<>();
    private final AtomicReference<Map<String, Object>> outcome = new AtomicReference<>();
    private volatile boolean gone;

    public Handle(String kind, String name, String region, String workspace) {
        this.kind = kind;
        this.name = name;
        this.region = region;
        this.workspace = workspace;
    }

    /** Of what is known to exist. */
    public static Handle of(String kind, String name, String region, String workspace, String id) {
        return of(new Named(kind, region, workspace, name), id);
    }

    static Handle of(Named named, String id) {
        Handle handle = new Handle(named.kind(), named.name(), named.region(), named.workspace());
        if (!id.isEmpty()) {
            handle.exists(id);
        }
        return handle;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String region() {
        return region;
    }

    public String workspace() {
        return workspace;
    }

    /** Empty until it is known to exist. */
    public Optional<String> id() {
        return Optional.ofNullable(id.get());
    }

    /** What came of a run that is over; empty for what is not a run. */
    public Optional<Map<String, Object>> outcome() {
        return Optional.ofNullable(outcome.get());
    }

    void ends(Map<String, Object> with) {
        outcome.set(Map.copyOf(with));
    }

    /** It was taken away when its run was over. */
    boolean gone() {
        return gone;
    }

    void isGone() {
        gone = true;
    }

    void exists(String as) {
        id.set(as);
    }

    /** @param in where it is: a run may come to another region than the first that it may run in */
    void exists(String as, String in) {
        region = in;
        id.set(as);
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'" + id().map(i -> " (" + i + ")").orElse("");
    }
}
