package paish.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One resource that is looked at again and again: what was seen of it and what that means. */
final class Watched {

    /** A new resource may take a while to be listed; not being there so often in a row means that it is gone. */
    private static final int MISSING = 3;

    private final Handle handle;
    private final Lifecycle lifecycle;
    private final Optional<String> ready;
    private Map<String, Object> shown = Map.of();
    private boolean gone;

    private int missed;
    private boolean byId;
    private long turn;

    Watched(Handle handle, Provisioner provisioner) {
        this.handle = handle;
        this.lifecycle = provisioner.lifecycle();
        // Running alone is not enough where a person needs an address; other statuses have none.
        this.ready = provisioner.operations().ready();
    }

    Handle handle() {
        return handle;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    String id() {
        return handle.id().orElseThrow();
    }

    Map<String, Object> shown() {
        return shown;
    }

    /** @return whether the status is another one than before */
    boolean saw(Map<String, Object> now) {
        String before = text("Status");
        shown = now;
        return !text("Status").equals(before);
    }

    /** The service says that there is none. */
    void isGone() {
        gone = true;
    }

    boolean gone() {
        return gone;
    }

    /** Empty text before the first sight of it. */
    String status() {
        return text("Status");
    }

    /** Where the status means so, it also has what a person needs to use it. */
    boolean complete() {
        return !lifecycle.ready().contains(status()) || ready.map(r -> !text(r).isEmpty()).orElse(true);
    }

    boolean ready() {
        return lifecycle.ready().contains(status()) && complete();
    }

    boolean failed() {
        return lifecycle.failed().contains(status());
    }

    boolean ended() {
        return lifecycle.ended().contains(status());
    }

    /** Where it can be used; empty where its kind has no address, or it has none yet. */
    Optional<String> address() {
        return ready.map(this::text).filter(a -> !a.isEmpty());
    }

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", status().isEmpty() ? "nothing yet" : status());
        if (!text("ReasonCode").isEmpty()) {
            details.put("reason", text("ReasonCode"));
        }
        if (!text("ReasonMessage").isEmpty()) {
            details.put("message", text("ReasonMessage"));
        }
        return details;
    }

    /** For whoever looks: a list has shown it. */
    void listed(long now) {
        missed = 0;
        byId = false;
        turn = now;
    }

    /** For whoever looks: it was not where it was looked for. */
    void missed() {
        missed++;
    }

    boolean oftenMissed() {
        return missed >= MISSING;
    }

    /** For whoever looks: it is there, though the list did not show it; it stays to be asked for by its id. */
    void foundById(long now) {
        missed = 0;
        byId = true;
        turn = now;
    }

    boolean byId() {
        return byId;
    }

    /** When it was last found. */
    long turn() {
        return turn;
    }

    private String text(String field) {
        Object value = shown.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
