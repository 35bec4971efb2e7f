package paish.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Settled.Verdict;
import paish.language.Exit;
import paish.language.Failure;

/**
 * Before anything is created under a name: what earlier runs left open there is settled. For one flush, under the
 * claim of its names.
 */
final class Recovery {

    private final Means means;
    private final Activity activity;
    private final Map<Key, Deque<Entry>> absent = new HashMap<>();
    private final Map<Key, Deque<String>> found = new HashMap<>();

    Recovery(Means means, Activity activity) {
        this.means = means;
        this.activity = activity;
    }

    /** The same intent is one for the same request under the same name. */
    private record Key(Named named, String digest) {}

    /** @param entries what the journal knows of these names */
    void settle(List<Entry> entries) {
        List<Entry> unsettled = entries.stream().filter(e -> e.open() || absent(e)).filter(e -> !ofSaga(e)).toList();
        List<Settled> settled = Parallel.map(
                unsettled, means.options().parallel(), activity, new Settlement(means)::of, this::skipped, this::skipped);
        settled.forEach(this::take);
    }

    /** The intent under which the request was sent before without anything coming of it; at most once each. */
    synchronized Optional<Intent> earlier(Request request) {
        return Optional.ofNullable(absent.getOrDefault(key(request), new ArrayDeque<>()).poll()).map(Entry::intent);
    }

    /** What was created for the request and never told to anybody; at most once each. */
    synchronized Optional<String> found(Request request) {
        return Optional.ofNullable(found.getOrDefault(key(request), new ArrayDeque<>()).poll());
    }

    /** Those whose request is not made again keep nothing open. */
    void close() {
        absent.values().stream().flatMap(Deque::stream).filter(Entry::open).forEach(left -> means.journal()
                .end(left.intent(), new Ending.Absent("nothing carries its correlator"), means.time().now()));
    }

    private void take(Settled settled) {
        Intent intent = settled.entry().intent();
        boolean creates = means.provisioners().creating(intent.operation()).isPresent();
        Key key = new Key(intent.on(), intent.digest());
        if (creates && settled.verdict() == Verdict.UNRESOLVED) {
            throw unresolved(settled);
        } else if (creates && settled.verdict() == Verdict.DONE) {
            found.computeIfAbsent(key, k -> new ArrayDeque<>()).add(settled.id());
        } else if (creates && settled.verdict() == Verdict.ABSENT) {
            absent.computeIfAbsent(key, k -> new ArrayDeque<>()).add(settled.entry());
        } else if (settled.verdict() == Verdict.ABSENT) {
            means.journal().end(intent, new Ending.Absent(settled.why()), means.time().now());
        }
    }

    /** What a resume gave up is looked for once more before it is sent again. */
    private boolean absent(Entry entry) {
        return entry.state() == Entry.State.ABSENT
                && means.provisioners().creating(entry.intent().operation()).isPresent();
    }

    /** Its next run takes away what is left of it before it begins. */
    private boolean ofSaga(Entry entry) {
        return means.provisioners().find(entry.intent().on().kind()).flatMap(Provisioner::saga).isPresent();
    }

    private Settled skipped(Entry entry) {
        return new Settled(entry, Verdict.UNRESOLVED, "", "interrupted");
    }

    private Failure unresolved(Settled settled) {
        Instant at = settled.entry().intent().at();
        return new Failure(
                activity.halted() ? Exit.INTERRUPTED : Exit.OUTCOME_UNKNOWN,
                "outcome unknown: " + settled.entry().intent().operation() + " for " + settled.entry().intent().on()
                        + " of " + at + " got no answer, and what came of it cannot be found out now: " + settled.why()
                        + "; nothing was created",
                Interruptions.RESUME);
    }

    private static Key key(Request request) {
        return new Key(Named.of(request), request.digest());
    }
}
