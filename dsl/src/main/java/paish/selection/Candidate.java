package paish.selection;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that might be taken, as the services describe it now.
 *
 * @param zone empty where the product takes none
 * @param type instance type, spec, or what a function is given
 * @param gpuType empty without a GPU
 * @param hourly live price in CNY an hour; empty where none was answered, for a remembered one is no price
 * @param fees in CNY, once: a disk, traffic, the management of a cluster
 * @param startup until the script begins
 * @param inStock whether the service says that it can be had now
 * @param limit why the product does not take the need at all; empty where it does
 * @param cleanup what is released afterwards, for people
 */
public record Candidate(
        Product product, String region, String zone, String type, double cpu, double memoryGiB, int gpus, String gpuType,
        Optional<BigDecimal> hourly, BigDecimal fees, Duration startup, boolean inStock, Optional<String> limit,
        Complexity complexity, String cleanup, List<String> notes) {

    public Candidate {
        notes = List.copyOf(notes);
    }

    /** {@code ecs cn-hangzhou-h ecs.g7.large}; tells candidates apart. */
    public String name() {
        return product.word() + " " + (zone.isEmpty() ? region : zone) + " " + type;
    }
}
