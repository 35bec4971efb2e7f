package paish.sandbox.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a resource went through and will go through. Statuses are read off it, nothing ever runs:
 * the same schedule and the same clock give the same answer in every process.
 */
public record Schedule(List<Phase> phases) {

    public Schedule {
        phases = List.copyOf(phases);
    }

    public static Schedule empty() {
        return new Schedule(List.of());
    }

    /** What has begun by then; the current phase ends now. */
    public Schedule cut(long now) {
        List<Phase> begun = new ArrayList<>();
        for (Phase phase : phases) {
            if (phase.begins() < now) {
                begun.add(phase.until(Math.min(phase.until(), now)));
            }
        }
        return new Schedule(begun);
    }

    public Schedule then(long begins, String status, Duration length) {
        return then(new Phase(status, begins, begins + length.toMillis(), "", ""));
    }

    /** Follows on at the end of what there is. */
    public Schedule then(String status, Duration length) {
        return then(end(), status, length);
    }

    public Schedule then(Phase phase) {
        List<Phase> more = new ArrayList<>(phases);
        more.add(phase);
        return new Schedule(more);
    }

    public Schedule finallyIn(String status) {
        return finallyIn(status, "", "");
    }

    public Schedule finallyIn(String status, String reason, String message) {
        return then(new Phase(status, end(), Phase.OPEN, reason, message));
    }

    public long end() {
        return last().until();
    }

    public Phase last() {
        return phases.get(phases.size() - 1);
    }

    public Optional<Phase> at(long now) {
        return phases.stream().filter(p -> p.holds(now)).findFirst();
    }

    public List<Phase> begun(long now) {
        return phases.stream().filter(p -> p.begins() <= now).toList();
    }

    /** The last phase of the status, begun or to come. */
    public Optional<Phase> lastOf(String status) {
        return phases.stream().filter(p -> p.status().equals(status)).reduce((first, second) -> second);
    }

    /** Without the phases that match, the one before them left open. */
    public Schedule reopened(Predicate<Phase> undone) {
        List<Phase> kept = new ArrayList<>(phases.stream().takeWhile(undone.negate()).toList());
        if (kept.size() < phases.size() && !kept.isEmpty()) {
            kept.set(kept.size() - 1, kept.get(kept.size() - 1).until(Phase.OPEN));
        }
        return new Schedule(kept);
    }

    /** The virtual milliseconds spent in a status so far. */
    public long spentIn(String status, long now) {
        return begun(now).stream()
                .filter(p -> p.status().equals(status))
                .mapToLong(p -> Math.min(p.until(), now) - p.begins())
                .sum();
    }
}
