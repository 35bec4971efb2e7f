package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import paish.language.Exit;
import paish.language.Failure;

/** Several things were done at once and not all of them went well: one failure that tells all of it. */
final class Partial {

    /** What weighs most first: a resource that may exist unseen, then a missing permission. */
    private static final List<Exit> WEIGHT =
            List.of(Exit.OUTCOME_UNKNOWN, Exit.INTERRUPTED, Exit.NOT_AUTHORISED, Exit.FAILED);

    private Partial() {}

    static Failure of(List<Failure> failures, List<Handle> handles) {
        Failure heaviest = failures.stream().min(Comparator.comparingInt(Partial::weight)).orElseThrow();
        if (handles.size() == 1 && failures.size() == 1) {
            return heaviest;
        }
        String what = failures.stream().map(Failure::getMessage).distinct().collect(joining("\n"));
        String there = handles.stream().filter(h -> h.id().isPresent() && !h.gone()).map(Handle::toString).collect(joining(", "));
        String absent = handles.stream().filter(h -> h.id().isEmpty()).map(Handle::toString).collect(joining(", "));
        return new Failure(
                        heaviest.exit(),
                        what + "\nexisting now: " + (there.isEmpty() ? "nothing" : there)
                                + (absent.isEmpty() ? "" : "\nnot created: " + absent),
                        failures.stream().map(Failure::hint).filter(h -> !h.isEmpty()).distinct().collect(joining("\n")),
                        heaviest)
                .with(heaviest.details());
    }

    private static int weight(Failure failure) {
        int index = WEIGHT.indexOf(failure.exit());
        return index < 0 ? WEIGHT.size() : index;
    }
}
