package paish.engine;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/** One bounded wait. Ends when each has arrived, when one cannot arrive any more, or when the time is up. */
final class Watch {

    private final Means means;
    private final Looks looks;
    private final List<Watched> watched;
    private final Duration timeout;
    private final Instant began;

    Watch(Means means, List<Handle> handles, Set<String> statuses, Duration timeout) {
        this.means = means;
        this.looks = new Looks(means);
        this.timeout = timeout;
        this.began = means.time().now();
        this.watched = handles.stream()
                .map(h -> new Watched(h, means.provisioners().of(h), statuses))
                .toList();
    }

    /** What the service shows of the last one. */
    Map<String, Object> run() {
        try {
            return watch();
        } catch (InterruptedException e) {
            throw Interruptions.interrupted("waiting for " + unfinished());
        } catch (CloudException e) {
            if (!e.denied()) {
                throw e;
            }
            throw means.refusals().of("waiting for " + unfinished(), e)
                    .adding("; nothing was stopped, what is waited for goes on");
        } finally {
            means.dialogue().waited();
        }
    }

    private Map<String, Object> watch() throws InterruptedException {
        Pace pace = new Pace(timeout);
        while (true) {
            look();
            Duration elapsed = Duration.between(began, means.time().now());
            means.dialogue().waiting(watched.stream().map(Watched::display).toList(), elapsed);
            Optional<Failure> hopeless = watched.stream().flatMap(w -> w.hopeless().stream()).findFirst();
            if (hopeless.isPresent()) {
                throw hopeless.get();
            }
            if (watched.stream().allMatch(Watched::arrived)) {
                return watched.get(watched.size() - 1).shown();
            }
            Duration left = timeout.minus(elapsed);
            if (pace.last() || left.isZero() || left.isNegative()) {
                throw timedOut(elapsed);
            }
            Duration pause = pace.next();
            means.time().sleep(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    private void look() {
        List<Handle> open = watched.stream().filter(w -> !w.arrived()).map(Watched::handle).toList();
        Map<Handle, Map<String, Object>> seen;
        try {
            seen = looks.at(open);
        } catch (CloudException e) {
            if (!Replied.passing(e)) {
                throw e;
            }
            // The next look may get through; the wait itself is bounded.
            means.tell(Event.Type.WARNING, open.get(0), Map.of("message", "this look failed: " + e.getMessage()));
            return;
        }
        watched.stream().filter(w -> !w.arrived()).forEach(w -> {
            Optional<Map<String, Object>> shown = Optional.ofNullable(seen.get(w.handle()));
            boolean changed = w.saw(shown.isEmpty() && w.oftenMissing() ? looks.at(w.handle()) : shown);
            if (changed) {
                means.tell(Event.Type.STATUS, w.handle(), w.details());
            }
        });
    }

    private Failure timedOut(Duration elapsed) {
        return new Failure(
                Exit.TIMED_OUT,
                "waited " + elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s for " + unfinished(),
                "nothing was stopped; wait again, with timeout: for longer, or look at its events");
    }

    private String unfinished() {
        return watched.stream()
                .filter(w -> !w.arrived())
                .map(w -> w.handle() + " to be " + String.join(" or ", w.wanted()) + " (last seen " + w.status() + ")")
                .collect(joining(", "));
    }
}
