package paish.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one resource costs.
 *
 * @param shown its row
 * @param ran in all, as far as it is known
 * @param hourly now; nothing where it waits or is stopped
 * @param spent what it ran, at today's price
 * @param priced false where the price is not known, so that both are nothing
 * @param estimate true where the price is another product's for the same spec
 * @param ours whether the journal answers for it
 */
public record Expense(
        Handle handle, Map<String, Object> shown, String status, Usage usage, Duration ran, BigDecimal hourly, BigDecimal spent,
        boolean priced, boolean estimate, boolean ours, List<String> notes) {}
