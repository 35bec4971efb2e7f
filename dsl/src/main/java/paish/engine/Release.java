package paish.engine;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    /** Once something stays, what it stands in will stay, too; only an interface that is still leaving is waited for. */
    private static final Duration LITTLE = Duration.ofMinutes(1);

    private final Means means;
    private final Debts debts;
    private final List<Part> parts;
    private final Collection<Named> names;
    private final Map<String, Settled> settled = new LinkedHashMap<>();
    private final List<Failure> denied = new ArrayList<>();

    Release(Means means, Saga saga, Collection<Named> names) {
        this.means = means;
        this.debts = new Debts(means);
        this.parts = saga.parts();
        this.names = names;
    }

    /** @return what became of each entry that was open, its own ending recorded */
    List<Settled> run() {
        // Something may turn up while the rest is taken away.
        for (List<Entry> open = open(); !open.isEmpty(); open = open()) {
            open.stream().filter(e -> making(e).isPresent()).forEach(e -> note(e, found(e, making(e).orElseThrow())));
            open.stream().filter(e -> part(e).isEmpty()).forEach(e -> note(e, dismissed(e)));
            debts.owed(names).stream()
                    .filter(e -> !settled.containsKey(e.intent().correlator()))
                    .sorted(Comparator.comparing((Entry e) -> parts.indexOf(part(e).orElseThrow())).reversed())
                    .forEach(e -> note(e, gone(e, part(e).orElseThrow())));
        }
        return List.copyOf(settled.values());
    }

    /** What is not taken away, as one failure. */
    Optional<Failure> failure() {
        List<Settled> left = settled.values().stream().filter(s -> s.verdict() == Settled.Verdict.UNRESOLVED).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        String what = "not taken away: " + left.stream().map(Release::told).distinct().collect(joining("; "));
        String then = "paish resume takes it away; until then it may cost money";
        return Optional.of(denied.stream().findFirst()
                .map(d -> new Failure(Exit.NOT_AUTHORISED, what, d.hint() + (d.hint().isEmpty() ? "" : "; then ") + then, d).with(d.details()))
                .orElseGet(() -> new Failure(Exit.OUTCOME_UNKNOWN, what, then)));
    }

    /** Those that were not looked after yet. */
    private List<Entry> open() {
        return debts.open(names).stream().filter(e -> !settled.containsKey(e.intent().correlator())).toList();
    }

    private void note(Entry entry, Settled what) {
        settled.put(entry.intent().correlator(), what);
    }

    private boolean somethingStays() {
        return settled.values().stream().anyMatch(s -> s.verdict() == Settled.Verdict.UNRESOLVED && !s.id().isEmpty());
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
        return new Settled(entry, Settled.Verdict.DONE, found.id(), "it exists");
    }

    /** What was done inside of what is taken away anyway. */
    private Settled dismissed(Entry entry) {
        means.journal().end(entry.intent(), new Ending.Dismissed("its run is over"), means.time().now());
        return new Settled(entry, Settled.Verdict.DONE, "", "its run is over");
    }

    private Settled gone(Entry entry, Part part) {
        Intent intent = entry.intent();
        Instant end = means.time().now().plus(somethingStays() ? LITTLE : PATIENCE);
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
                    denied.add(means.refusals().of("deleting it", e));
                    return left(entry, part, denied.get(denied.size() - 1).getMessage());
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
