package paish.sandbox.dsw;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;

/**
 * How long an instance stays in which status. The order of the start-up statuses is nowhere documented and
 * assumed; the whole takes two and a half virtual minutes of the documented two to five.
 */
final class Timetable {

    static final String TIMER = "ShutdownTimer";
    static final String CULLER = "IdleInstanceCuller";

    private static final Duration CREATING = ofSeconds(5);
    private static final Duration QUEUING = ofSeconds(30);
    private static final Duration ALLOCATING = ofSeconds(35);
    private static final Duration STARTING = ofSeconds(40);
    private static final Duration PREPARING = ofSeconds(70);
    private static final Duration STOPPING = ofSeconds(20);
    private static final Duration SAVING = ofSeconds(60);
    private static final Duration SAVED = ofSeconds(10);
    /** Of one that a scenario ends. */
    private static final Duration RUN = ofSeconds(60);
    private static final Duration DELETING = ofSeconds(10);

    private Timetable() {
    }

    static Schedule creation(long now, Fate fate) {
        Schedule begun = Schedule.empty().then(now, "Creating", CREATING);
        Optional<Breakdown> early = fate.breakdown().filter(b -> b.at("Creating") || b.at("Queuing"));
        if (early.isPresent()) {
            return early.get().end(begun, begun.end(), "Queuing", QUEUING);
        }
        Schedule placed = fate.queues() ? begun.then("Queuing", QUEUING) : begun;
        return boot(placed.then("ResourceAllocating", ALLOCATING).then("Starting", STARTING), fate);
    }

    static Schedule start(Schedule past, long now, Fate fate) {
        return boot(past.cut(now).then(now, "Starting", STARTING), fate);
    }

    private static Schedule boot(Schedule starting, Fate fate) {
        if (fate.mismatch()) {
            return starting.finallyIn("Failed", "ImageSpecMismatch",
                    "The image needs a GPU, the instance type has none.");
        }
        if (fate.breakdown().filter(b -> b.at("EnvPreparing")).isPresent()) {
            return fate.breakdown().get().end(starting, starting.end(), "EnvPreparing", PREPARING);
        }
        Schedule preparing = starting.then("EnvPreparing", PREPARING);
        if (fate.breakdown().filter(b -> b.at("Running")).isPresent()) {
            return fate.breakdown().get().end(preparing, preparing.end(), "Running", RUN);
        }
        if (!fate.unpullable().isEmpty()) {
            return preparing.finallyIn("Failed", "ImagePullBackOff",
                    "Back-off pulling image \"" + fate.unpullable() + "\".");
        }
        return fate.nodeFailsAfter() > 0
                ? preparing.then("Running", ofSeconds(fate.nodeFailsAfter()))
                        .finallyIn("Failed", "NodeFailure", "The node of the instance has failed.")
                : preparing.finallyIn("Running");
    }

    static Schedule stop(Schedule past, long now) {
        return past.cut(now).then(now, "Stopping", STOPPING).finallyIn("Stopped");
    }

    static Schedule saveAndStop(Schedule past, long now) {
        return past.cut(now).then(now, "Saving", SAVING).then("Saved", SAVED).then("Stopping", STOPPING).finallyIn("Stopped");
    }

    static Schedule saveAndRun(Schedule past, long now) {
        return past.cut(now).then(now, "Saving", SAVING).finallyIn("Running");
    }

    static Schedule delete(Schedule past, long now) {
        return past.cut(now).then(now, "Deleting", DELETING).finallyIn(Phase.GONE);
    }

    /** Plans the stop that a timer or an idle culler will bring, in place of the one planned before. */
    static Schedule autoStop(Schedule planned, long now, OptionalLong due, OptionalLong idleMs) {
        Set<String> ours = Set.of(TIMER, CULLER);
        Schedule schedule = planned.reopened(p -> ours.contains(p.reason()) && p.begins() > now);
        Phase last = schedule.last();
        if (!last.is("Running") || last.until() != Phase.OPEN) {
            return schedule;
        }
        long culled = idleMs.isPresent() ? last.begins() + idleMs.getAsLong() : Phase.OPEN;
        long stop = Math.min(due.orElse(Phase.OPEN), culled);
        if (stop == Phase.OPEN || (due.orElse(Phase.OPEN) == stop && stop < last.begins())) {
            return schedule;
        }
        long at = Math.max(stop, now);
        String reason = stop == culled ? CULLER : TIMER;
        Schedule kept = new Schedule(schedule.phases().subList(0, schedule.phases().size() - 1));
        return kept.then(new Phase("Running", last.begins(), at, "", ""))
                .then(new Phase("Stopping", at, at + STOPPING.toMillis(), reason, "Stopped by " + reason + "."))
                .finallyIn("Stopped", reason, "Stopped by " + reason + ".");
    }
}
