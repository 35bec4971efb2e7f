package paish.engine;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import paish.language.Exit;
import paish.language.Failure;

/** Shows the plan, holds it against the budget, asks once. Returns only when it may be carried out. */
final class Confirmation {

    private final Means means;

    Confirmation(Means means) {
        this.means = means;
    }

    /** @param committed what earlier plans of this engine may cost; the budget caps them all together */
    void of(Plan plan, Cost committed) {
        means.dialogue().plan(plan);
        plan.budget().ifPresent(budget -> within(budget, plan, committed));
        if (plan.changes() && !means.options().assumeYes()) {
            ask(plan);
        }
    }

    private void ask(Plan plan) {
        switch (means.dialogue().confirm(plan)) {
            case YES -> { }
            case NO -> throw new Failure(Exit.NOT_CONFIRMED, "not confirmed: nothing was changed", "");
            case NOBODY_TO_ASK -> throw new Failure(
                    Exit.NOT_CONFIRMED,
                    "nobody to ask: nothing was changed",
                    "look at the plan, then run it again with --yes");
        }
    }

    private void within(Budget budget, Plan plan, Cost committed) {
        Optional<BigDecimal> worst = plan.cost().plus(committed).worst();
        if (worst.isEmpty()) {
            throw unbounded(budget, plan);
        }
        if (worst.get().compareTo(budget.inCny()) > 0) {
            String before = committed.worst().filter(c -> c.signum() > 0)
                    .map(c -> ", " + amount(budget, c) + " of it for what this run has created before")
                    .orElse("");
            throw new Failure(
                    Exit.OVER_BUDGET,
                    "over budget: the worst case is " + amount(budget, worst.get()) + before + ", the budget is " + budget
                            + (budget.currency().equals("USD") ? " (" + budget.rate() + ")" : "")
                            + "; nothing was changed",
                    "use less, for a shorter time, or raise the budget");
        }
    }

    private Failure unbounded(Budget budget, Plan plan) {
        List<Action> endless = plan.actions().stream().filter(a -> a.cost().worst().isEmpty()).toList();
        String which = endless.isEmpty()
                ? "what this run has created before"
                : endless.stream().map(a -> a.kind() + " '" + a.name() + "'").collect(joining(", "));
        return new Failure(
                Exit.OVER_BUDGET,
                "over budget: the worst case is unbounded, the budget is " + budget + "; nothing would stop " + which,
                "bound what it can cost with " + endless.stream()
                        .map(a -> means.provisioners().of(a.kind()).bound())
                        .distinct()
                        .collect(joining(" or ")));
    }

    private static String amount(Budget budget, BigDecimal cny) {
        return budget.of(cny).stripTrailingZeros().toPlainString() + " " + budget.currency();
    }
}
