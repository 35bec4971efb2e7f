package paish.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;

/**
 * What a candidate comes to for a need.
 *
 * @param cost in CNY: hourly × (start-up + duration) + fees
 * @param time from the beginning to the end
 */
public record Estimate(Candidate candidate, BigDecimal cost, Duration time) {

    /** The cheapest first; then the quickest; then by name, so that one answer stands for one catalogue. */
    public static final Comparator<Estimate> BEST = Comparator.comparing(Estimate::cost)
            .thenComparing(Estimate::time)
            .thenComparing(e -> e.candidate().name())
            .thenComparing(e -> e.candidate().region());

    /** Fine enough that no two prices of four decimals fall together within a millisecond's worth. */
    private static final int SCALE = 14;
    private static final BigDecimal HOUR = BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    /** @param hourly the candidate's live price */
    static Estimate of(Candidate candidate, BigDecimal hourly, Duration duration) {
        Duration time = candidate.startup().plus(duration);
        BigDecimal used = hourly.multiply(BigDecimal.valueOf(time.toMillis())).divide(HOUR, SCALE, RoundingMode.HALF_UP);
        return new Estimate(candidate, used.add(candidate.fees()), time);
    }
}
