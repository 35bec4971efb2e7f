package paish.sandbox.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import paish.sandbox.catalogue.Scenario;

/**
 * A scenario that a resource goes by.
 *
 * @param words fills in the names of what it befalls
 */
public record Breakdown(Scenario scenario, UnaryOperator<String> words) {

    /** What stays as it is has its events so long after it began. */
    private static final long SOON_MS = 5_000;

    /** A line and its virtual time. */
    public record Told(long time, String text) {
    }

    public String message() {
        return words.apply(scenario.message());
    }

    public boolean at(String status) {
        return scenario.at().equals(status);
    }

    /** The end of it, after what there is, or the status that it stays in. */
    public Schedule end(Schedule before, long begins, String status, Duration length) {
        return scenario.stays()
                ? before.then(new Phase(status, begins, Phase.OPEN, scenario.reason(), message()))
                : before.then(begins, status, length).finallyIn(scenario.status(), scenario.reason(), message());
    }

    /** Whether the resource went by it to the end: it may have been stopped before. */
    public boolean rules(Schedule schedule) {
        return schedule.last().is(scenario.status()) && schedule.last().reason().equals(scenario.reason());
    }

    /** Lines that have been told by now. */
    public List<Told> told(List<String> lines, Schedule schedule, long now) {
        List<Told> told = new ArrayList<>();
        Optional<Phase> phase = schedule.lastOf(scenario.eventsAfter());
        if (rules(schedule) && phase.isPresent()) {
            long time = phase.get().until() == Phase.OPEN ? phase.get().begins() + SOON_MS : phase.get().until();
            if (time <= now) {
                lines.forEach(l -> told.add(new Told(time, words.apply(l))));
            }
        }
        return told;
    }
}
