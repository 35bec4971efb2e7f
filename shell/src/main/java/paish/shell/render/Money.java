package paish.shell.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import paish.engine.Budget;
import paish.engine.Cost;

/** Costs in words, in CNY and, where the budget has another, in the budget's currency. */
final class Money {

    static final String UNKNOWN = "not determinable";

    private Money() {}

    /** What costs nothing is expected to; a price of nothing that nobody can multiply is none. */
    static boolean known(Cost cost) {
        return cost.hourly().signum() != 0 || cost.expected().isPresent();
    }

    /** {@code 1.90 CNY/h}. */
    static String hourly(BigDecimal price, String currency) {
        return rounded(price) + " " + (currency.isEmpty() ? Cost.CURRENCY : currency) + "/h";
    }

    static String of(Cost cost, Optional<Budget> budget) {
        if (!known(cost)) {
            return UNKNOWN;
        }
        return amount(cost.hourly(), budget) + " an hour"
                + ", expected " + cost.expected().map(e -> amount(e, budget)).orElse("unknown")
                + ", worst case " + cost.worst().map(w -> amount(w, budget)).orElse("unbounded")
                + (cost.estimate() ? " (estimate)" : "");
    }

    static String amount(BigDecimal cny, Optional<Budget> budget) {
        String amount = rounded(cny) + " " + Cost.CURRENCY;
        return budget.filter(b -> !b.currency().equals(Cost.CURRENCY))
                .map(b -> amount + " (" + rounded(b.of(cny)) + " " + b.currency() + ")")
                .orElse(amount);
    }

    /** Two decimals; four where two would hide a price. */
    static String rounded(BigDecimal amount) {
        boolean small = amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0;
        BigDecimal rounded = amount.setScale(small ? 4 : 2, RoundingMode.HALF_UP);
        return small && rounded.stripTrailingZeros().scale() <= 2
                ? rounded.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : rounded.toPlainString();
    }
}
