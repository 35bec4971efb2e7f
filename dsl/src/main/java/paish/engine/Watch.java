package paish.engine;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    private final Round round;
    private final Contact contact = new Contact();
    private final List<Awaited> awaited;
    private final Duration timeout;
    private final Instant began;

    Watch(Means means, List<Handle> handles, Set<String> statuses, Duration timeout) {
        this.means = means;
        this.round = new Round(means.cloud(), means.provisioners());
        this.timeout = timeout;
        this.began = means.time().now();
        this.awaited = handles.stream()
                .map(h -> Awaited.of(h, means.provisioners().of(h), statuses))
                .toList();
    }

    /** What the service shows of the last one. */
    Map<String, Object> run() {
        List<Handle> handles = awaited.stream().map(Awaited::handle).toList();
        means.watches().ifPresent(w -> w.hold(handles));
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
            means.watches().ifPresent(w -> w.release(handles, told()));
        }
    }

    /** What the background need not tell again. */
    private Map<Handle, Map<String, Object>> told() {
        Map<Handle, Map<String, Object>> told = new LinkedHashMap<>();
        awaited.stream().map(Awaited::watched).forEach(w -> {
            if (w.gone() || !w.shown().isEmpty()) {
                told.put(w.handle(), w.gone() ? Map.of() : w.shown());
            }
        });
        return told;
    }

    private Map<String, Object> watch() throws InterruptedException {
        Pace pace = new Pace(timeout);
        while (true) {
            look();
            Duration elapsed = Duration.between(began, means.time().now());
            means.dialogue().waiting(awaited.stream().map(Awaited::display).toList(), elapsed);
            Optional<Failure> hopeless = awaited.stream().flatMap(w -> w.hopeless().stream()).findFirst();
            if (hopeless.isPresent()) {
                throw hopeless.get();
            }
            if (awaited.stream().allMatch(Awaited::arrived)) {
                return awaited.get(awaited.size() - 1).watched().shown();
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
        List<Watched> open = awaited.stream().filter(w -> !w.arrived()).map(Awaited::watched).toList();
        try {
            Round.shelves(open).forEach((shelf, together) -> round.look(shelf, together, this::saw));
            contact.through(means.time().now()).ifPresent(this::warn);
        } catch (CloudException e) {
            if (!Replied.passing(e)) {
                throw e;
            }
            // The next look may get through; the wait itself is bounded.
            contact.failed(e.getMessage(), means.time().now()).ifPresent(this::warn);
        }
    }

    private void saw(Watched watched, Map<String, Object> row) {
        if (row.isEmpty()) {
            watched.isGone();
        } else if (watched.saw(row)) {
            means.tell(Event.Type.STATUS, watched.handle(), watched.details());
        }
    }

    private void warn(String message) {
        means.tell(new Event(Event.Type.WARNING, "", "", "", Map.of("message", message)));
    }

    private Failure timedOut(Duration elapsed) {
        return new Failure(
                Exit.TIMED_OUT,
                "waited " + elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s for " + unfinished(),
                "nothing was stopped; wait again, with timeout: for longer, or look at its events");
    }

    private String unfinished() {
        return awaited.stream().filter(w -> !w.arrived()).map(Awaited::toString).collect(joining(", "));
    }
}
