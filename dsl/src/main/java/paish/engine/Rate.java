package paish.engine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a US dollar is taken for.
 *
 * @param cnyPerUsd CNY for one USD
 * @param asOf the day on which it was set, shown wherever it is used
 */
public record Rate(BigDecimal cnyPerUsd, LocalDate asOf) {

    /** The reference of the compute-provision rules, "1 USD ≈ 7.2 CNY"; not a market rate. */
    public static final Rate REFERENCE = new Rate(new BigDecimal("7.2"), LocalDate.of(2026, 11, 20));

    public Rate {
        if (cnyPerUsd.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero, not " + cnyPerUsd);
        }
    }

    @Override
    public String toString() {
        return "1 USD = " + cnyPerUsd.toPlainString() + " CNY as of " + asOf;
    }
}
