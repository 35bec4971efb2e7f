package paish.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paish.language.Failure;

/**
 * What a run has made for a resource that it was told to keep: it stays as long as that does, and serves nothing else.
 * The journal tells whose it is: what one run made under one name stands between two resources of that name.
 */
final class Kept {

    private final Means means;

    Kept(Means means) {
        this.means = means;
    }

    /** One of the things that go with a resource. */
    record Thing(Part part, Named on, String id) {}

    /** What was made for it alone and is not taken away yet, the last part first. */
    List<Thing> with(Handle handle) {
        Named named = Named.of(handle);
        return means.provisioners().of(handle).saga().map(saga -> with(handle, named, saga.parts())).orElse(List.of());
    }

    private List<Thing> with(Handle handle, Named named, List<Part> parts) {
        List<Entry> done = done(named);
        Optional<Entry> own = wholes(done).stream().filter(e -> e.id().equals(handle.id().orElse(""))).findFirst();
        if (own.isEmpty()) {
            return List.of();
        }
        List<Thing> things = new ArrayList<>();
        for (Part part : parts) {
            done.stream().filter(e -> e.intent().operation().equals(part.create()) && !isWhole(e))
                    .filter(e -> whole(e, done).filter(own.get()::equals).isPresent() && !isGone(e, done))
                    .forEach(e -> things.add(0, new Thing(part, named, e.id())));
        }
        return List.copyOf(things);
    }

    /**
     * Whether nothing needs it any more.
     *
     * @param made its creation
     * @param living the ids of what is kept and lives where it is
     */
    boolean isLeft(Entry made, Set<String> living) {
        Named named = made.intent().on();
        List<Entry> done = done(named);
        boolean owed = new Debts(means).owed(List.of(named)).stream().anyMatch(e -> e.intent().id().equals(made.id()));
        return made.state() == Entry.State.DONE && !isWhole(made) && !owed && !isGone(made, done)
                && whole(made, done).filter(w -> living.contains(w.id())).isEmpty();
    }

    /** They are owed from now on, whatever comes. */
    void owe(List<Thing> things, String plan) {
        things.forEach(t -> means.journal().intend(new Intent(
                means.correlators().get(), t.part().delete(), t.on(), t.id(), plan, means.time().now(),
                Canonical.hash(t.id()), List.of(t.part().debt()), Cost.NOTHING)));
    }

    /** To be done under the claim of the name. */
    Optional<Failure> takeAway(Handle handle) {
        Release release = new Release(means, means.provisioners().of(handle).saga().orElseThrow(), List.of(Named.of(handle)));
        release.run();
        return release.failure();
    }

    private List<Entry> done(Named named) {
        return means.journal().concerning(List.of(named), means.time().now()).stream()
                .filter(e -> e.state() == Entry.State.DONE)
                .sorted(Comparator.comparing(e -> e.intent().at()))
                .toList();
    }

    private List<Entry> wholes(List<Entry> done) {
        return done.stream().filter(this::isWhole).toList();
    }

    private boolean isWhole(Entry entry) {
        return means.provisioners().creating(entry.intent().operation()).isPresent();
    }

    /** The one that it was made for: the next one of the same run. */
    private Optional<Entry> whole(Entry made, List<Entry> done) {
        return wholes(done).stream()
                .filter(w -> !w.intent().at().isBefore(made.intent().at()) && w.intent().plan().equals(made.intent().plan()))
                .findFirst();
    }

    private boolean isGone(Entry made, List<Entry> done) {
        Set<String> deleted = done.stream()
                .filter(e -> !e.intent().id().isEmpty())
                .filter(e -> means.provisioners().part(e.intent().operation()).filter(p -> p.delete().equals(e.intent().operation())).isPresent())
                .map(e -> e.intent().id())
                .collect(Collectors.toSet());
        return deleted.contains(made.id());
    }
}
