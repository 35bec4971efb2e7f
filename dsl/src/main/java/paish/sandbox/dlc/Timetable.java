package paish.sandbox.dlc;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import paish.sandbox.state.Breakdown;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Schedule;

/** How long a job stays in which status. */
final class Timetable {

    private static final Duration CREATING = ofSeconds(5);
    private static final Duration QUEUING = ofSeconds(10);
    private static final Duration QUEUING_FOR_QUOTA = ofSeconds(30);
    private static final Duration PREPARING = ofSeconds(30);
    private static final Duration CHECKING = ofSeconds(60);
    /** Of one in which a pod fails before the others. */
    private static final long SHORTEST_RUN = 2 * Breakdowns.LEAD_MS / 1000;
    private static final Duration STOPPING = ofSeconds(10);
    private static final long NEVER = Long.MAX_VALUE;

    /**
     * What is to become of a job.
     *
     * @param maxMinutes the limit on its running time, or 0
     * @param unpullable the image that cannot be pulled, or empty
     * @param nodeFailsAfter virtual seconds of running, or 0
     * @param breakdown a failure that the command asks for
     */
    record Fate(
            boolean quota, boolean sanityCheck, long maxMinutes, String unpullable, long nodeFailsAfter, Optional<Breakdown> breakdown) {
    }

    private Timetable() {
    }

    static Schedule of(long now, Course course, Fate fate) {
        return fate.breakdown().map(b -> broken(now, course, fate, b)).orElseGet(() -> course(now, course, fate));
    }

    private static Schedule broken(long now, Course course, Fate fate, Breakdown breakdown) {
        if (breakdown.at("Creating")) {
            return breakdown.end(Schedule.empty(), now, "Creating", CREATING);
        }
        Schedule schedule = Schedule.empty().then(now, "Creating", CREATING);
        Duration queuing = fate.quota() ? QUEUING_FOR_QUOTA : QUEUING;
        if (breakdown.at("Queuing")) {
            return breakdown.end(schedule, schedule.end(), "Queuing", queuing);
        }
        schedule = schedule.then("Queuing", queuing);
        if (breakdown.at("EnvPreparing")) {
            return breakdown.end(schedule, schedule.end(), "EnvPreparing", PREPARING);
        }
        schedule = schedule.then("EnvPreparing", PREPARING);
        return breakdown.end(schedule, schedule.end(), "Running", ofSeconds(Math.max(course.runSeconds(), SHORTEST_RUN)));
    }

    private static Schedule course(long now, Course course, Fate fate) {
        Schedule queued = Schedule.empty()
                .then(now, "Creating", CREATING)
                .then("Queuing", fate.quota() ? QUEUING_FOR_QUOTA : QUEUING);
        return prepared(queued.then("EnvPreparing", PREPARING), course.runSeconds(), fate, run -> course.exitCode() == 0
                ? run.finallyIn("Succeeded", "JobSucceeded", "The job has succeeded.")
                : run.finallyIn("Failed", "JobFailed", "The container of worker-0 has exited with code " + course.exitCode() + "."));
    }

    /** Of a job that is really executed: how long it queues is decided when there is a place for it. */
    static Schedule queued(long now) {
        return Schedule.empty().then(now, "Creating", CREATING).finallyIn("Queuing");
    }

    static boolean queuedLongEnough(Phase queuing, long now, boolean quota) {
        return now - queuing.begins() >= (quota ? QUEUING_FOR_QUOTA : QUEUING).toMillis();
    }

    /** There is a place for it now; when it ends by itself is not known yet. */
    static Schedule admitted(Schedule past, long now, Fate fate) {
        return prepared(past.cut(now).then(now, "EnvPreparing", PREPARING), NEVER, fate, UnaryOperator.identity());
    }

    /** What was executed has come to its end. */
    static Schedule ended(Schedule past, long now, String status, String reason, String message) {
        return past.cut(now).then(new Phase(status, now, Phase.OPEN, reason, message));
    }

    /**
     * @param runSeconds it would run, or {@link #NEVER}
     * @param end what comes after that
     */
    private static Schedule prepared(Schedule preparing, long runSeconds, Fate fate, UnaryOperator<Schedule> end) {
        if (!fate.unpullable().isEmpty()) {
            return preparing.finallyIn("Failed", "ImagePullBackOff", "Back-off pulling image \"" + fate.unpullable() + "\".");
        }
        Schedule ready = fate.sanityCheck() ? preparing.then("SanityChecking", CHECKING) : preparing;
        long limit = fate.maxMinutes() > 0 ? fate.maxMinutes() * 60 : NEVER;
        long failure = fate.nodeFailsAfter() > 0 ? fate.nodeFailsAfter() : NEVER;
        long length = Math.min(runSeconds, Math.min(limit, failure));
        if (length == NEVER) {
            return ready.finallyIn("Running");
        }
        Schedule run = ready.then("Running", ofSeconds(length));
        if (length == runSeconds) {
            return end.apply(run);
        }
        return length == failure
                ? run.finallyIn("Failed", "NodeFailure", "The node of a pod has failed.")
                : run.finallyIn("Stopped", "JobMaxRunningTimeExceeded",
                        "The job has reached its limit of " + fate.maxMinutes() + " minutes of running.");
    }

    static Schedule stop(Schedule past, long now) {
        return past.cut(now)
                .then(new Phase("Stopping", now, now + STOPPING.toMillis(), "JobStoppedByUser", "Stopped by the user."))
                .finallyIn("Stopped", "JobStoppedByUser", "Stopped by the user.");
    }
}
