package paish.engine;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import paish.cloud.CloudException;
import paish.language.Exit;
import paish.language.Failure;

/**
 * Takes away what runs of a saga under these names have left: finds out what became of creations without an answer,
 * then deletes what is owed, the last part first, until the service does not show it any more. To be done under the
 * claim of the names. A deletion that has to wait for another part to be gone is asked for again.
 */
final class Release {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** An instance takes a minute or two to be gone, and its security group waits for that. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Something that turned up while the rest was being taken away. */
    private static final int ROUNDS = 3;

    private final Means means;
    private final Debts debts;
    private final List<Part> parts;
    private final Collection<Named> names;

    Release(Means means, Saga saga, Collection<Named> names) {
        this.means = means;
        this.debts = new Debts(means);
        this.parts = saga.parts();
        this.names = names;
    }

    /** @return what became of each entry that was open, its own ending recorded */
    List<Settled> run() {
        List<Settled> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Entry> open = debts.open(names);
            if (open.isEmpty()) {
                break;
            }
            round(open, all);
        }
        return all;
    }

    /** What is not taken away, as one failure. */
    static Optional<Failure> failure(List<Settled> settled) {
        List<Settled> left = settled.stream().filter(s -> s.verdict() == Settled.Verdict.UNRESOLVED).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        String what = left.stream().map(Release::told).distinct().collect(joining("; "));
        return Optional.of(new Failure(
                Exit.OUTCOME_UNKNOWN, "not taken away: " + what, "paish resume takes it away; until then it may cost money"));
    }

    private void round(List<Entry> open, List<Settled> all) {
        List<Entry> creations = open.stream().filter(e -> making(e).isPresent()).toList();
        creations.forEach(e -> all.add(found(e, making(e).orElseThrow())));
        open.stream().filter(e -> part(e).isEmpty()).forEach(e -> all.add(dismissed(e)));
        List<Entry> owed = debts.owed(names).stream()
                .sorted(Comparator.comparing((Entry e) -> parts.indexOf(part(e).orElseThrow())).reversed())
                .toList();
        owed.forEach(e -> all.add(gone(e, part(e).orElseThrow())));
    }

    private Settled found(Entry entry, Part part) {
        Intent intent = entry.intent();
        Finding finding = new Settling(means, Traces.of(part), intent).settle(entry.quiet(means.time().now()));
        if (finding instanceof Finding.Unresolved unresolved) {
            return new Settled(entry, Settled.Verdict.UNRESOLVED, "", unresolved.why());
        }
        if (!(finding instanceof Finding.Found found)) {
            means.journal().end(intent, new Ending.Absent("nothing carries its correlator"), means.time().now());
            return new Settled(entry, Settled.Verdict.ABSENT, "", "nothing carries its correlator");
        }
        debts.done(intent, found.id());
        if (intent.afterwards().isEmpty()) {
            debts.forgive(names);
        }
        return new Settled(entry, Settled.Verdict.DONE, found.id(), "it exists");
    }

    /** What was done inside of what is taken away anyway. */
    private Settled dismissed(Entry entry) {
        means.journal().end(entry.intent(), new Ending.Dismissed("its run is over"), means.time().now());
        return new Settled(entry, Settled.Verdict.DONE, "", "its run is over");
    }

    private Settled gone(Entry entry, Part part) {
        Intent intent = entry.intent();
        Instant end = means.time().now().plus(PATIENCE);
        Duration pause = FIRST_PAUSE;
        String why = "it is still there";
        boolean asked = false;
        while (true) {
            try {
                asked = asked || delete(intent, part);
                if (!there(intent, part)) {
                    return done(entry, part);
                }
            } catch (CloudException e) {
                if (Replied.notFound(e)) {
                    return done(entry, part);
                }
                if (e.denied()) {
                    return left(entry, part, means.refusals().of("deleting " + part.word() + " " + intent.id(), e).getMessage());
                }
                asked = false;
                why = e.getMessage();
            }
            if (!means.time().now().isBefore(end)) {
                return left(entry, part, why);
            }
            try {
                means.time().sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return left(entry, part, "interrupted");
            }
            pause = Stream.of(pause.multipliedBy(2), LONGEST_PAUSE).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private boolean delete(Intent intent, Part part) {
        means.journal().intend(intent.again(means.time().now()));
        try {
            means.cloud().call(intent.on().region(), part.delete(), part.deletion(intent.id()));
            return true;
        } catch (CloudException e) {
            // It stays owed, whatever was answered.
            means.journal().end(intent, Ending.Unknown.after(e), means.time().now());
            throw e;
        }
    }

    private boolean there(Intent intent, Part part) {
        try (Stream<Map<String, Object>> rows =
                means.cloud().rows(intent.on().region(), part.list(), part.numbered().apply(intent.id()))) {
            return rows.anyMatch(row -> intent.id().equals(String.valueOf(row.get(part.idField()))));
        }
    }

    private Settled done(Entry entry, Part part) {
        Intent intent = entry.intent();
        means.journal().end(intent, new Ending.Done(intent.id()), means.time().now());
        String kind = means.provisioners().creating(part.create()).map(Provisioner::kind).orElse(part.word());
        means.tell(new Event(Event.Type.DELETED, kind, intent.on().name(), intent.id(), Map.of("region", intent.on().region())));
        return new Settled(entry, Settled.Verdict.DONE, intent.id(), "it is taken away");
    }

    private Settled left(Entry entry, Part part, String why) {
        Intent intent = entry.intent();
        means.journal().end(intent, new Ending.Unknown(why), means.time().now());
        String costs = intent.price().hourly().signum() > 0
                ? ", which costs " + intent.price().hourly().stripTrailingZeros().toPlainString() + " CNY an hour" : "";
        return new Settled(entry, Settled.Verdict.UNRESOLVED, intent.id(), part.word() + " " + intent.id() + costs + ": " + why);
    }

    private Optional<Part> part(Entry entry) {
        return parts.stream()
                .filter(p -> Stream.of(p.create(), p.delete()).anyMatch(entry.intent().operation()::equals))
                .findFirst();
    }

    private Optional<Part> making(Entry entry) {
        return part(entry).filter(p -> p.create().equals(entry.intent().operation()));
    }

    private static String told(Settled left) {
        return left.id().isEmpty()
                ? left.entry().intent().operation() + " of " + left.entry().intent().at() + " has no known outcome: " + left.why()
                : left.why();
    }
}
