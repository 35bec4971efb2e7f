package paish.ecs;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/**
 * A row of DescribeInstanceTypes.
 *
 * @param memory GiB
 * @param gpuType as the service writes it, e.g. {@code NVIDIA A10}; empty text without one
 */
record InstanceType(String name, int cpu, BigDecimal memory, int gpu, String gpuType, String architecture) {

    /** The smallest first. */
    static final Comparator<InstanceType> BY_SIZE = Comparator.comparingInt(InstanceType::gpu)
            .thenComparingInt(InstanceType::cpu)
            .thenComparing(InstanceType::memory)
            .thenComparing(InstanceType::name);

    static InstanceType of(Map<String, Object> row) {
        return new InstanceType(
                String.valueOf(row.get("InstanceTypeId")),
                number(row, "CpuCoreCount").intValue(),
                number(row, "MemorySize"),
                number(row, "GPUAmount").intValue(),
                text(row, "GPUSpec"),
                text(row, "CpuArchitecture"));
    }

    private static BigDecimal number(Map<String, Object> row, String field) {
        return row.get(field) instanceof Number n ? new BigDecimal(n.toString()) : BigDecimal.ZERO;
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
