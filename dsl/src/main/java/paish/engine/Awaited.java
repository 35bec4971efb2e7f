package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.language.Exit;
import paish.language.Failure;

/** One resource that is waited for, and the statuses that end the wait well. */
record Awaited(Watched watched, Set<String> wanted) {

    /** @param statuses empty: the product's own idea of ready */
    static Awaited of(Handle handle, Provisioner provisioner, Set<String> statuses) {
        Watched watched = new Watched(handle, provisioner);
        return new Awaited(watched, statuses.isEmpty() ? watched.lifecycle().ready() : statuses);
    }

    Handle handle() {
        return watched.handle();
    }

    boolean arrived() {
        return wanted.contains(watched.status()) && watched.complete();
    }

    /** Why it cannot arrive any more, if so. */
    Optional<Failure> hopeless() {
        if (watched.gone()) {
            return Optional.of(new Failure(Exit.FAILED, handle() + " is not there any more", ""));
        }
        if (!(watched.ended() || watched.failed()) || wanted.contains(watched.status())) {
            return Optional.empty();
        }
        return Optional.of(new Failure(
                Exit.FAILED,
                handle() + " is " + watched.status() + ", it will not be " + String.join(" or ", wanted) + reason(),
                canBeStarted() ? "start it first: start h" : "diagnose it, or read its events and logs"));
    }

    /** Nothing went wrong: somebody, or a timer, has stopped it. */
    private boolean canBeStarted() {
        return !watched.failed() && watched.lifecycle().startable().contains(watched.status());
    }

    Dialogue.Waiting display() {
        return new Dialogue.Waiting(handle(), lastSeen(), wanted.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return handle() + " to be " + String.join(" or ", wanted.stream().sorted().toList()) + " (last seen " + lastSeen() + ")";
    }

    private String lastSeen() {
        return String.valueOf(watched.details().get("status"));
    }

    private String reason() {
        Map<String, Object> details = watched.details();
        Object code = details.getOrDefault("reason", "");
        return !details.containsKey("reason") && !details.containsKey("message") ? ""
                : ": " + code + (details.containsKey("message") ? " - " + details.get("message") : "");
    }
}
