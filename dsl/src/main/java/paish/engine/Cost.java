package paish.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What something costs, in CNY.
 *
 * @param hourly while it runs
 * @param expected for the time that it is expected to run; empty when nobody can say
 * @param worst until the service stops it by itself; empty: unbounded
 * @param estimate true where the price is another product's for the same spec
 */
public record Cost(BigDecimal hourly, Optional<BigDecimal> expected, Optional<BigDecimal> worst, boolean estimate) {

    public static final String CURRENCY = "CNY";
    public static final Cost NOTHING =
            new Cost(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO), false);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    /** What an hourly price comes to; without a time limit nobody can say. */
    public static Cost of(BigDecimal hourly, Optional<Duration> maxRuntime, boolean estimate) {
        Optional<BigDecimal> worst = maxRuntime.map(t -> round(hourly.multiply(BigDecimal.valueOf(t.toSeconds()))
                .divide(SECONDS, 8, RoundingMode.HALF_UP)));
        Cost cost = new Cost(round(hourly), worst, worst, estimate);
        return hourly.signum() == 0 ? new Cost(cost.hourly, NOTHING.expected, NOTHING.worst, estimate) : cost;
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP);
    }

    /** Without what it holds of another. */
    public Cost minus(Cost part) {
        return new Cost(
                hourly.subtract(part.hourly),
                expected.flatMap(e -> part.expected.map(e::subtract)),
                worst.flatMap(w -> part.worst.map(w::subtract)),
                estimate);
    }

    public Cost plus(Cost other) {
        return new Cost(
                hourly.add(other.hourly),
                expected.flatMap(e -> other.expected.map(e::add)),
                worst.flatMap(w -> other.worst.map(w::add)),
                estimate || other.estimate);
    }
}
