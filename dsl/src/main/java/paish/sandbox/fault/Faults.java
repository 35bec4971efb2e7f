package paish.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import paish.sandbox.fault.Fault.Kind;

/** The faults in force. They belong to a server, not to the state: a neighbour on the same state has its own. */
public final class Faults {

    /** A fault with its own generator, so that one fault's draws do not shift another's. */
    private record Armed(Fault fault, SplittableRandom random, AtomicInteger met) {

        boolean strikes() {
            if (fault.first() > 0) {
                return met.getAndIncrement() < fault.first();
            }
            synchronized (random) {
                return random.nextDouble() < fault.probability();
            }
        }
    }

    private final long seed;
    private volatile List<Armed> armed;

    public Faults(String specification, long seed) {
        this.seed = seed;
        set(specification);
    }

    /** Replaces all faults; the draws start anew. */
    public void set(String specification) {
        List<Fault> faults = Fault.parse(specification);
        armed = java.util.stream.IntStream.range(0, faults.size())
                .mapToObj(i -> new Armed(faults.get(i), new SplittableRandom(seed * 31 + i), new AtomicInteger()))
                .toList();
    }

    /** Draws for a call; the first fault of the kind that strikes. */
    public Optional<Fault> draw(String action, Kind kind) {
        for (Armed one : armed) {
            if (one.fault().kind() == kind && one.fault().matches(action) && one.strikes()) {
                return Optional.of(one.fault());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(",", armed.stream().map(a -> a.fault().toString()).toList());
    }
}
