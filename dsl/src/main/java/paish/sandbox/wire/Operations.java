package paish.sandbox.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations that the sandbox models, by {@code product:Action}. */
public final class Operations {

    /** How much of an operation is modelled. */
    public enum Level { FULL, PARTIAL }

    private record Entry(Handler handler, Level level) {
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Consumer<Operations>> later = new HashMap<>();

    /** The declarations of a product, made when one of its operations is first asked for: a start waits for none of them. */
    public Operations later(String product, Consumer<Operations> declarations) {
        later.put(product, declarations);
        return this;
    }

    /** All parameters that matter to a client have their effect. */
    public Operations full(String id, Handler handler) {
        return add(id, new Entry(handler, Level.FULL));
    }

    /** Answers in the right shape; some parameters are accepted without effect. */
    public Operations partial(String id, Handler handler) {
        return add(id, new Entry(handler, Level.PARTIAL));
    }

    Optional<Handler> handler(String id) {
        return entry(id).map(Entry::handler);
    }

    /** Empty for what is answered with {@code NotImplemented}. */
    public Optional<Level> level(String id) {
        return entry(id).map(Entry::level);
    }

    private synchronized Optional<Entry> entry(String id) {
        Consumer<Operations> declarations = later.remove(id.substring(0, id.indexOf(':')));
        if (declarations != null) {
            declarations.accept(this);
        }
        return Optional.ofNullable(entries.get(id));
    }

    private Operations add(String id, Entry entry) {
        if (entries.put(id, entry) != null) {
            throw new IllegalArgumentException(id + " is declared twice");
        }
        return this;
    }
}
