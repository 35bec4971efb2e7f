package paish.sandbox.ecs;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.state.Document;
import paish.sandbox.state.Phase;
import paish.sandbox.state.Query;
import paish.sandbox.state.Schedule;
import paish.sandbox.state.Store;

/** What an instance goes through, and with it its disk and its interface. */
final class Life {

    private static final Duration PENDING = ofSeconds(10);
    private static final Duration STARTING = ofSeconds(20);
    private static final Duration STOPPING = ofSeconds(15);
    private static final Duration RELEASING = ofSeconds(10);
    /** The interface outlives its instance by so long: groups and vSwitches cannot be deleted at once. */
    private static final Duration DETACHING = ofSeconds(15);
    /** Cloud Assistant answers so long after the system has begun to run. */
    static final long ASSISTANT_MS = 30_000;

    private Life() {
    }

    static Schedule born(long now, OptionalLong release) {
        return released(Schedule.empty().then(now, "Pending", PENDING).then("Starting", STARTING).finallyIn("Running"), release);
    }

    static Schedule started(Schedule past, long now, OptionalLong release) {
        return released(past.cut(now).then(now, "Starting", STARTING).finallyIn("Running"), release);
    }

    static Schedule stopped(Schedule past, long now, OptionalLong release) {
        return released(past.cut(now).then(now, "Stopping", STOPPING).finallyIn("Stopped"), release);
    }

    static Schedule rebooted(Schedule past, long now, OptionalLong release) {
        return released(past.cut(now).then(now, "Stopping", STOPPING).then("Starting", STARTING).finallyIn("Running"), release);
    }

    static Schedule deleted(Schedule past, long now) {
        return past.cut(now).then(now, "Stopping", RELEASING).finallyIn(Phase.GONE);
    }

    /** With another time of automatic release, or none. */
    static Schedule released(Schedule schedule, OptionalLong at) {
        Schedule open = schedule.reopened(p -> p.is(Phase.GONE));
        if (at.isEmpty()) {
            return open;
        }
        Schedule cut = open.cut(at.getAsLong());
        return cut.then(new Phase(Phase.GONE, at.getAsLong(), Phase.OPEN, "", ""));
    }

    /** Keeps an instance's schedule, and what follows from it for the rest of the machine. */
    static void plan(Store store, Document instance, Schedule schedule) {
        store.plan(instance.seq(), schedule);
        Optional<Long> gone = schedule.phases().stream().filter(p -> p.is(Phase.GONE)).map(Phase::begins).findFirst();
        for (String kind : List.of(Kinds.DISK, Kinds.INTERFACE)) {
            Duration longer = kind.equals(Kinds.INTERFACE) ? DETACHING : Duration.ZERO;
            for (Document part : store.all(Query.of(kind).where("json_extract(d.body, '$.InstanceId') = ?", instance.id()))) {
                Schedule use = Schedule.empty();
                long ends = gone.map(at -> at + longer.toMillis()).orElse(Phase.OPEN);
                Schedule used = use.then(new Phase("In_use", part.created(), ends, "", ""));
                store.plan(part.seq(), gone.isEmpty() ? used : used.finallyIn(Phase.GONE));
            }
        }
    }

    /** Since when Cloud Assistant answers, if it does so at that time. */
    static OptionalLong assistantSince(Schedule schedule, long time) {
        return schedule.at(time).filter(p -> p.is("Running"))
                .map(p -> OptionalLong.of(p.begins() + ASSISTANT_MS))
                .filter(since -> since.getAsLong() <= time)
                .orElse(OptionalLong.empty());
    }
}
