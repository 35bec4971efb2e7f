package paish.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Action.Verb;

/** Takes away what runs have made and no journal of this machine knows: one plan, one question. */
final class Clearance {

    private final Means means;
    private final Planner planner;

    Clearance(Means means, Planner planner) {
        this.means = means;
        this.planner = planner;
    }

    /** @param kind whose runs make such a part */
    private record Left(Orphan orphan, Provisioner kind, Part part) {

        Named named() {
            return new Named(kind.kind(), orphan.region(), "", orphan.name());
        }
    }

    /** Of those that no run has made nothing is touched. */
    Resumption run(List<Orphan> orphans) {
        List<Left> left = orphans.stream().flatMap(o -> left(o).stream()).toList();
        if (left.isEmpty()) {
            return new Resumption(List.of());
        }
        Plan plan = planner.plan(left.stream().map(this::action).toList(), List.of(), Map.of(), Optional.empty());
        new Confirmation(means).of(plan, Cost.NOTHING);
        List<Named> names = left.stream().map(Left::named).distinct().toList();
        try (Journal.Claim claim = means.journal().claim(names, means::waiting)) {
            left.forEach(l -> means.journal().intend(new Intent(
                    means.correlators().get(), l.part().delete(), l.named(), l.orphan().id(), plan.hash(), means.time().now(),
                    Canonical.hash(l.orphan().id()), List.of(l.part().debt()), Cost.NOTHING)));
            List<Settled> settled = new ArrayList<>();
            left.stream().map(Left::kind).distinct().forEach(kind -> settled.addAll(
                    new Release(means, kind.saga().orElseThrow(), names).run()));
            return new Resumption(settled);
        }
    }

    private Optional<Left> left(Orphan orphan) {
        return means.provisioners().all().stream()
                .flatMap(kind -> kind.saga().stream().flatMap(s -> s.parts().stream())
                        .filter(part -> part.word().equals(orphan.kind()))
                        .map(part -> new Left(orphan, kind, part)))
                .findFirst();
    }

    private Action action(Left left) {
        List<String> calls = List.of(left.part().list(), left.part().delete());
        return new Action(
                Verb.DELETE, left.part().word(), left.orphan().name(), left.orphan().region(), "", Optional.empty(),
                Optional.of(left.orphan().id()), left.part().deletion(left.orphan().id()), Cost.NOTHING, calls,
                calls.stream().flatMap(c -> left.kind().ram(c).stream()).distinct().toList(),
                List.of("made on " + left.orphan().created() + (means.journal().entry(left.orphan().correlator()).isPresent()
                        ? " for what was kept and is gone: nothing needs it any more"
                        : " by a run that this machine does not know: another one's may be at work on it")));
    }
}
