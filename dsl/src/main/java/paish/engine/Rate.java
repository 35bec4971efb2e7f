package paish.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a US dollar is taken for.
 *
 * @param cnyPerUsd CNY for one USD
 * @param asOf the day on which it was set, shown wherever it is used
 * @param setBy what the user set it with, such as {@code --rate}; empty: it is the reference
 */
public record Rate(BigDecimal cnyPerUsd, LocalDate asOf, Optional<String> setBy) {

    /** The reference of the compute-provision rules, "1 USD ≈ 7.2 CNY"; not a market rate. */
    public static final Rate REFERENCE = new Rate(new BigDecimal("7.2"), LocalDate.of(2026, 11, 20), Optional.empty());

    public Rate {
        if (cnyPerUsd.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero, not " + cnyPerUsd);
        }
    }

    /** Reads {@code 7.1}; empty when it is no number above zero. */
    public static Optional<Rate> parse(String text, LocalDate today, String setBy) {
        return text.strip().matches("\\d{1,4}(\\.\\d{1,6})?") && new BigDecimal(text.strip()).signum() > 0
                ? Optional.of(new Rate(new BigDecimal(text.strip()), today, Optional.of(setBy)))
                : Optional.empty();
    }

    /** {@code reference} or what set it. */
    public String source() {
        return setBy.orElse("reference");
    }

    @Override
    public String toString() {
        String dated = setBy.map(by -> "set on " + asOf + " with " + by)
                .orElse("reference rate of " + asOf + ", set another with --rate");
        return "at " + cnyPerUsd.toPlainString() + " CNY a dollar, " + dated;
    }
}
