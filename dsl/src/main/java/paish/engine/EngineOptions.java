package paish.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * How an engine goes about its work.
 *
 * @param target {@code sandbox} or {@code cloud}
 * @param assumeYes the answer is given already; the plan is shown all the same
 * @param budgetCny a cap from the beginning; {@link Engine#budget} sets one later
 * @param parallel mutating calls that are under way at once
 * @param settle how long an unknown outcome is looked into, in the service's time
 */
public record EngineOptions(
        String target, boolean assumeYes, Optional<BigDecimal> budgetCny, int parallel, Duration settle) {

    /** 32 at a time (design, section 8); a new job may take 10 to 60 s to be listed, so an unknown outcome gets 90 s. */
    public static EngineOptions of(String target, boolean assumeYes) {
        return new EngineOptions(target, assumeYes, Optional.empty(), 32, Duration.ofSeconds(90));
    }

    public EngineOptions withBudgetCny(BigDecimal cap) {
        return new EngineOptions(target, assumeYes, Optional.of(cap), parallel, settle);
    }
}
