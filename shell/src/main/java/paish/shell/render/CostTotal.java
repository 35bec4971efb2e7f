package paish.shell.render;

import java.math.BigDecimal;
import java.util.Map;
import paish.script.CostRows;

/** The line under what costs something: all of it together. */
final class CostTotal {

    private CostTotal() {}

    static String of(CostRows rows) {
        Map<String, Object> total = rows.getTotal();
        long unpriced = ((Number) total.get("Unpriced")).longValue();
        return "together " + Money.hourly((BigDecimal) total.get("Hourly"), "")
                + ", spent so far " + Money.rounded((BigDecimal) total.get("Spent")) + " CNY at today's list prices"
                + (Boolean.TRUE.equals(total.get("Estimate")) ? ", jobs estimated" : "")
                + (unpriced == 0 ? "" : "; without " + unpriced + " whose price is not known");
    }
}
