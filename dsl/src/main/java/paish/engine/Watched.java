package paish.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.language.Exit;
import paish.language.Failure;

/** One resource that is waited for: what was seen of it and what that means. */
final class Watched {

    /** A new resource may take a while to be listed; not being there so often in a row means that it is gone. */
    private static final int MISSING = 3;

    private final Handle handle;
    private final Lifecycle lifecycle;
    private final Optional<String> ready;
    private final Set<String> wanted;
    private Map<String, Object> shown = Map.of();
    private int missing;

    Watched(Handle handle, Provisioner provisioner, Set<String> statuses) {
        this.handle = handle;
        this.lifecycle = provisioner.lifecycle();
        this.wanted = statuses.isEmpty() ? lifecycle.ready() : statuses;
        // Running alone is not enough where a person needs an address; other statuses have none.
        this.ready = provisioner.operations().ready();
    }

    Handle handle() {
        return handle;
    }

    List<String> wanted() {
        return wanted.stream().sorted().toList();
    }

    Map<String, Object> shown() {
        return shown;
    }

    String status() {
        return text("Status").isEmpty() ? "nothing yet" : text("Status");
    }

    boolean arrived() {
        String status = text("Status");
        boolean complete = !lifecycle.ready().contains(status) || ready.map(r -> !text(r).isEmpty()).orElse(true);
        return wanted.contains(status) && complete;
    }

    /** Not there at the last looks: time to ask for it by its id. */
    boolean oftenMissing() {
        return missing + 1 >= MISSING;
    }

    /** @return whether the status is another one than before */
    boolean saw(Optional<Map<String, Object>> now) {
        String before = text("Status");
        missing = now.isPresent() ? 0 : missing + 1;
        shown = now.orElse(shown);
        return !text("Status").equals(before);
    }

    /** Why it cannot arrive any more, if so. */
    Optional<Failure> hopeless() {
        String status = text("Status");
        if (missing >= MISSING) {
            return Optional.of(new Failure(Exit.FAILED, handle + " is not there any more", ""));
        }
        boolean over = lifecycle.ended().contains(status) || lifecycle.failed().contains(status);
        if (!over || wanted.contains(status)) {
            return Optional.empty();
        }
        String reason = text("ReasonCode").isEmpty() && text("ReasonMessage").isEmpty()
                ? ""
                : ": " + text("ReasonCode") + (text("ReasonMessage").isEmpty() ? "" : " - " + text("ReasonMessage"));
        return Optional.of(new Failure(
                Exit.FAILED,
                handle + " is " + status + ", it will not be " + String.join(" or ", wanted()) + reason,
                "diagnose it, or read its events and logs"));
    }

    Dialogue.Waiting display() {
        return new Dialogue.Waiting(handle, status(), wanted());
    }

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", status());
        if (!text("ReasonCode").isEmpty()) {
            details.put("reason", text("ReasonCode"));
        }
        if (!text("ReasonMessage").isEmpty()) {
            details.put("message", text("ReasonMessage"));
        }
        return details;
    }

    private String text(String field) {
        Object value = shown.get(field);
        return value == null ? "" : String.valueOf(value);
    }
}
