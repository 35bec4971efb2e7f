package paish.selection;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import paish.workload.Task;

/**
 * What is needed.
 *
 * @param cpu vCPUs, at least
 * @param memoryGiB at least
 * @param gpus cards, at least; 0 for none
 * @param gpuType such as {@code A10}; empty: any
 * @param duration for which it is paid; of a service the time that is compared
 * @param containers it is a Kubernetes workload
 * @param budgetCny the most that it may cost
 * @param product the only one that may be taken
 */
public record Need(
        Task task, double cpu, double memoryGiB, int gpus, Optional<String> gpuType, Duration duration,
        boolean containers, Optional<BigDecimal> budgetCny, Optional<Product> product) {

    public Need {
        if (duration.isNegative() || cpu < 0 || memoryGiB < 0 || gpus < 0) {
            throw new IllegalArgumentException("less than nothing is needed");
        }
    }

    public static Need of(Task task, double cpu, double memoryGiB, Duration duration) {
        return new Need(task, cpu, memoryGiB, 0, Optional.empty(), duration, false, Optional.empty(), Optional.empty());
    }

    public Need withGpus(int count, Optional<String> type) {
        return new Need(task, cpu, memoryGiB, count, type, duration, containers, budgetCny, product);
    }

    public Need withContainers() {
        return new Need(task, cpu, memoryGiB, gpus, gpuType, duration, true, budgetCny, product);
    }

    public Need withBudgetCny(BigDecimal cap) {
        return new Need(task, cpu, memoryGiB, gpus, gpuType, duration, containers, Optional.of(cap), product);
    }

    public Need lockedTo(Product only) {
        return new Need(task, cpu, memoryGiB, gpus, gpuType, duration, containers, budgetCny, Optional.of(only));
    }
}
