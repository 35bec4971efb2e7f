package paish.engine;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paish.engine.Settled.Verdict;
import paish.language.Failure;

/** Settles everything that is open, whatever script it came from. Creates nothing: for that there are scripts. */
final class Resume {

    private final Means means;
    private final Planner planner;
    private final Activity activity = new Activity();

    Resume(Means means, Planner planner) {
        this.means = means;
        this.planner = planner;
    }

    Resumption run() {
        List<Entry> open = means.journal().open();
        if (open.isEmpty()) {
            return new Resumption(List.of());
        }
        List<Action> actions = open.stream().map(this::action).toList();
        new Confirmation(means).of(planner.plan(actions, List.of(), Map.of(), Optional.empty()), Cost.NOTHING);
        Map<Named, List<Entry>> names =
                open.stream().collect(groupingBy(e -> e.intent().on(), LinkedHashMap::new, Collectors.toList()));
        List<Settled> settled = Parallel.map(
                        List.copyOf(names.entrySet()), means.options().parallel(), activity,
                        name -> settle(name.getKey(), name.getValue()),
                        name -> all(name.getValue(), Verdict.UNRESOLVED, "interrupted"),
                        name -> all(name.getValue(), Verdict.UNRESOLVED, "interrupted"))
                .stream()
                .flatMap(List::stream)
                .toList();
        return new Resumption(settled);
    }

    private Action action(Entry entry) {
        Intent intent = entry.intent();
        Instant sent = entry.attempts().get(entry.attempts().size() - 1).sent();
        List<String> calls = calls(intent);
        Optional<Part> part = means.provisioners().part(intent.operation());
        boolean owed = part.filter(p -> p.delete().equals(intent.operation())).isPresent();
        String kind = part.filter(p -> means.provisioners().creating(p.create()).isEmpty()).map(Part::word).orElse(intent.on().kind());
        return new Action(
                owed ? Action.Verb.DELETE : Action.Verb.UPDATE, kind, intent.on().name(), intent.on().region(), intent.on().workspace(),
                Optional.empty(), Optional.of(intent.id()).filter(id -> !id.isEmpty()), Map.of(), Cost.NOTHING, calls,
                calls.stream().flatMap(c -> means.provisioners().ram(c).stream()).distinct().toList(),
                List.of(owed
                        ? "left by a run that did not come to its end: it is taken away"
                        : intent.operation() + " of " + sent + " has no known outcome: it is looked for; nothing is created"));
    }

    /** The reads, and what may have to be sent: the calls that follow a creation. */
    private List<String> calls(Intent intent) {
        Set<String> calls = new LinkedHashSet<>();
        means.provisioners().find(intent.on().kind()).filter(p -> p.saga().isEmpty()).map(Provisioner::operations)
                .ifPresent(operations -> {
                    calls.add(operations.list());
                    calls.add(operations.get());
                });
        intent.afterwards().forEach(f -> calls.add(f.operation()));
        means.provisioners().part(intent.operation()).ifPresent(p -> calls.addAll(List.of(p.list(), p.delete())));
        return List.copyOf(calls);
    }

    private List<Settled> settle(Named named, List<Entry> open) {
        Optional<Journal.Claim> claim = means.journal().claimNow(List.of(named));
        if (claim.isEmpty()) {
            return all(open, Verdict.UNDER_WAY, "another run works on it");
        }
        try (Journal.Claim held = claim.get()) {
            Optional<Saga> saga = means.provisioners().find(named.kind()).flatMap(Provisioner::saga);
            if (saga.isPresent()) {
                return new Release(means, saga.get(), List.of(named)).run();
            }
            List<Settled> settled = new ArrayList<>();
            Deque<String> left = new ArrayDeque<>();
            open.stream().sorted(Comparator.comparing(e -> !e.intent().id().isEmpty()))
                    .forEach(e -> left.add(e.intent().correlator()));
            while (!left.isEmpty()) {
                // Read anew: somebody may have settled it before the name was claimed.
                means.journal().entry(left.poll()).filter(Entry::open).map(this::settle).ifPresent(one -> {
                    settled.add(told(one));
                    one.owed().stream().map(Intent::correlator).filter(c -> !left.contains(c)).forEach(left::add);
                });
            }
            return settled;
        }
    }

    private Settled settle(Entry entry) {
        Settled settled = new Settlement(means).of(entry);
        return switch (settled.verdict()) {
            case ABSENT -> end(settled, new Ending.Absent(settled.why()));
            case UNTOLD -> end(settled, new Ending.Dismissed(settled.why()));
            case OWED -> pay(settled);
            default -> settled;
        };
    }

    private Settled end(Settled settled, Ending ending) {
        means.journal().end(settled.entry().intent(), ending, means.time().now());
        return settled;
    }

    private Settled pay(Settled settled) {
        Intent intent = settled.entry().intent();
        Optional<Failure> failed = new Afterwards(means, activity, intent.plan())
                .pay(Handle.of(intent.on(), settled.id()), List.of(intent));
        return failed
                .map(f -> new Settled(settled.entry(), Verdict.UNRESOLVED, settled.id(), f.getMessage()))
                .orElseGet(() -> new Settled(settled.entry(), Verdict.DONE, settled.id(), "it was made up for"));
    }

    private Settled told(Settled settled) {
        Intent intent = settled.entry().intent();
        Handle handle = Handle.of(intent.on(), settled.id());
        boolean creates = means.provisioners().creating(intent.operation()).isPresent();
        if (settled.verdict() == Verdict.DONE && creates) {
            means.tell(Event.Type.ADOPTED, handle, Map.of("region", handle.region(), "workspace", handle.workspace()));
        } else if (settled.verdict() == Verdict.DONE) {
            means.tell(Event.Type.UPDATED, handle, Map.of("operation", intent.operation()));
        } else {
            means.tell(Event.Type.WARNING, handle, Map.of("message", message(settled)));
        }
        return settled;
    }

    private static String message(Settled settled) {
        String what = settled.entry().intent().operation() + " for " + settled.entry().intent().on();
        return switch (settled.verdict()) {
            case ABSENT -> what + " was not carried out (" + settled.why() + "); run it again if it is wanted";
            case UNTOLD -> what + " is taken off the list: " + settled.why() + "; look for yourself";
            default -> what + " stays open: " + settled.why();
        };
    }

    private static List<Settled> all(List<Entry> entries, Verdict verdict, String why) {
        return entries.stream().map(e -> new Settled(e, verdict, "", why)).toList();
    }
}
