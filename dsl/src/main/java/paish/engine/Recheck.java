package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paish.engine.Action.Verb;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;

/**
 * The answer was for what existed when the plan was made; this looks once more before anything is changed. Less may
 * be done than was agreed to: what another run of ours has created meanwhile, as the plan would have, is adopted.
 */
final class Recheck {

    private final Means means;
    private final Recovery recovery;

    Recheck(Means means, Recovery recovery) {
        this.means = means;
        this.recovery = recovery;
    }

    /** The draft as it is to be carried out. */
    Draft of(Draft draft, Remembered remembered) {
        Reads reads = new Reads(means.cloud());
        Inventory now = Inventory.of(draft.requests(), means.provisioners(), reads, remembered);
        List<Optional<Decision>> decisions = Parallel.map(
                draft.decisions(),
                means.options().parallel(),
                planned -> decide(planned, draft.inventory(), now, reads),
                planned -> {
                    throw Interruptions.interrupted("checking the plan once more");
                });
        Set<Named> refused = new TreeSet<>();
        List<Decision> agreed = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Named named = Named.of(draft.decisions().get(i).request());
            decisions.get(i).ifPresentOrElse(agreed::add, () -> refused.add(named));
        }
        if (!refused.isEmpty()) {
            throw new Failure(
                    Exit.NOT_CONFIRMED,
                    "what exists has changed since the plan was made, nothing was created: "
                            + refused.stream().map(Named::toString).collect(joining(", ")),
                    "run it again for a new plan");
        }
        return new Draft(draft.plan(), agreed, now);
    }

    /** Empty where what would be done now is not what was agreed to. */
    private Optional<Decision> decide(
            Decision planned, Inventory before, Inventory now, Reads reads) {
        boolean creates = planned.action().verb() == Verb.CREATE;
        if (planned.request().again()) {
            return Optional.of(recovery.found(planned.request()).map(id -> adopt(planned, id, reads)).orElse(planned));
        }
        boolean differs = now.changed(planned.request(), before);
        if (creates && !differs) {
            return Optional.of(planned);
        }
        if (differs && !(creates && ours(planned, before, now))) {
            return Optional.empty();
        }
        Decision decision = new Deciding(planned.queued(), planned.provisioner(), reads).decide(now);
        boolean agreed = decision.diagnostics().stream().noneMatch(Diagnostic::isError)
                && planned.afterwards().containsAll(decision.afterwards());
        return agreed ? Optional.of(decision) : Optional.empty();
    }

    private boolean ours(Decision planned, Inventory before, Inventory now) {
        Set<Object> known = new HashSet<>(ids(planned, before));
        Ownership ownership = new Ownership(means.journal());
        return now.of(planned.request()).stream()
                .filter(row -> !known.contains(row.get(planned.provisioner().operations().idField())))
                .allMatch(row -> ownership.of(row, planned.provisioner()));
    }

    private static List<Object> ids(Decision planned, Inventory inventory) {
        return inventory.of(planned.request()).stream()
                .map(row -> row.get(planned.provisioner().operations().idField()))
                .toList();
    }

    private static Decision adopt(Decision planned, String id, Reads reads) {
        Provisioner.Operations operations = planned.provisioner().operations();
        List<FollowUp> missing = reads
                .get(planned.request().region(), operations.get(), Map.of(operations.idField(), id))
                .map(row -> planned.provisioner().missing(planned.afterwards(), row))
                .orElse(List.of());
        return planned.adopting(id, missing);
    }
}
