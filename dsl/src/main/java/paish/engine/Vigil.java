package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** A bounded wait for something that is no resource of its own. */
final class Vigil {

    private final Means means;
    private final String what;
    private final Supplier<Map<String, Object>> look;
    private final Duration timeout;

    Vigil(Means means, String what, Supplier<Map<String, Object>> look, Duration timeout) {
        this.means = means;
        this.what = what;
        this.look = look;
        this.timeout = timeout;
    }

    Map<String, Object> until(Set<String> wanted, Set<String> failed) {
        Instant began = means.time().now();
        Pace pace = new Pace(timeout);
        String status = "nothing yet";
        while (true) {
            try {
                Map<String, Object> shown = look.get();
                status = String.valueOf(shown.get("Status"));
                if (wanted.contains(status)) {
                    return shown;
                }
                if (failed.contains(status)) {
                    String reason = String.valueOf(shown.getOrDefault("ReasonMessage", ""));
                    throw new Failure(Exit.FAILED, what + " is " + status + ", it will not be " + String.join(" or ", wanted)
                            + (reason.isBlank() ? "" : ": " + reason), "");
                }
            } catch (CloudException e) {
                if (!Replied.passing(e)) {
                    throw e;
                }
            }
            Duration left = timeout.minus(Duration.between(began, means.time().now()));
            if (pace.last() || left.isNegative() || left.isZero()) {
                throw new Failure(Exit.TIMED_OUT, "waited for " + what + " to be " + String.join(" or ", wanted) + " (last seen " + status + ")",
                        "wait again, with timeout: for longer");
            }
            sleep(pace.next(), left);
        }
    }

    private void sleep(Duration pause, Duration left) {
        try {
            means.time().sleep(pause.compareTo(left) < 0 ? pause : left);
        } catch (InterruptedException e) {
            throw Interruptions.interrupted("waiting for " + what);
        }
    }
}
