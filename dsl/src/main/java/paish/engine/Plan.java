package paish.engine;

import java.util.List;
import java.util.Optional;
import paish.language.Diagnostic;

/**
 * The actions that a run would take, in their order. Used once.
 *
 * @param hash over the actions and everything that was read to make them
 * @param target {@code sandbox} or {@code cloud}
 * @param region of the actions; several are joined by a comma
 * @param budget what the worst case is held against, for showing the cost in its currency as well
 */
public record Plan(
        String hash,
        String target,
        String region,
        List<Action> actions,
        Cost cost,
        List<Diagnostic> diagnostics,
        Optional<Budget> budget) {

    /** A plan without a budget. */
    public Plan(
            String hash, String target, String region, List<Action> actions, Cost cost, List<Diagnostic> diagnostics) {
        this(hash, target, region, actions, cost, diagnostics, Optional.empty());
    }

    public boolean changes() {
        return actions.stream().anyMatch(a -> a.verb().changes());
    }

    public boolean valid() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
}
