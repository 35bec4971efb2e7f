package paish.selection;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paish.workload.Table;

/**
 * Whether a need fits a function of Function Compute, and the smallest function that it fits (FC 3.0 API,
 * CreateFunction, and quotas: cpu 0.05–16 in steps of 0.05, memory 128–32768 MB in steps of 64, cpu to GB between
 * 1:1 and 1:4, timeout 1–86400 s).
 *
 * @param against what speaks against it; empty where it fits
 * @param cpu vCPUs
 * @param memoryMb memory in MB
 * @param gpuType as the API names it; empty without a GPU
 */
public record FcFit(List<String> against, BigDecimal cpu, int memoryMb, Optional<String> gpuType) {

    public static final BigDecimal MOST_CPU = BigDecimal.valueOf(16);
    public static final int MOST_MEMORY_MB = 32768;
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final BigDecimal CPU_STEP = new BigDecimal("0.05");
    private static final int MEMORY_STEP_MB = 64;
    private static final int LEAST_MEMORY_MB = 128;
    private static final int MB = 1024;
    private static final int MOST_GB_PER_CPU = 4;
    private static final List<JsonObject> GPUS = Table.rows(FcFit.class, "fc-gpus.json");

    public FcFit {
        against = List.copyOf(against);
    }

    public boolean fits() {
        return against.isEmpty();
    }

    /** Where the two do not go together the smaller is raised. */
    public static FcFit of(Need need) {
        BigDecimal step = BigDecimal.valueOf(MEMORY_STEP_MB);
        BigDecimal memory = up(BigDecimal.valueOf(need.memoryGiB() * MB).max(BigDecimal.valueOf(LEAST_MEMORY_MB)), step);
        BigDecimal least = memory.divide(BigDecimal.valueOf(MB * MOST_GB_PER_CPU), 6, RoundingMode.CEILING);
        BigDecimal cpu = up(BigDecimal.valueOf(need.cpu()).max(least), CPU_STEP);
        BigDecimal memoryMb = up(memory.max(cpu.multiply(BigDecimal.valueOf(MB))), step);
        Optional<String> gpu = gpu(need);
        return new FcFit(against(need, cpu, memoryMb, gpu), cpu, memoryMb.intValue(), gpu);
    }

    private static List<String> against(Need need, BigDecimal cpu, BigDecimal memoryMb, Optional<String> gpu) {
        List<String> against = new ArrayList<>();
        if (cpu.compareTo(MOST_CPU) > 0) {
            against.add("a function has at most 16 vCPU, this needs " + cpu.stripTrailingZeros().toPlainString());
        }
        if (memoryMb.compareTo(BigDecimal.valueOf(MOST_MEMORY_MB)) > 0) {
            against.add("a function has at most 32 GB, this needs "
                    + memoryMb.divide(BigDecimal.valueOf(MB), 2, RoundingMode.CEILING).stripTrailingZeros().toPlainString());
        }
        if (need.duration().compareTo(LONGEST) > 0) {
            against.add("a function runs for at most 24 hours, this for " + hours(need.duration()));
        }
        if (need.gpus() > 1) {
            against.add("a function has at most one GPU, this needs " + need.gpus());
        } else if (need.gpus() == 1 && gpu.isEmpty()) {
            against.add("a function has no " + need.gpuType().orElse("GPU"));
        }
        return against;
    }

    private static Optional<String> gpu(Need need) {
        return need.gpus() == 0 ? Optional.empty() : GPUS.stream()
                .filter(g -> need.gpuType().map(t -> t.toUpperCase(Locale.ROOT).equals(Table.text(g, "card"))).orElse(true))
                .findFirst().map(g -> Table.text(g, "gpuType"));
    }

    private static BigDecimal up(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.CEILING).max(BigDecimal.ONE).multiply(step);
    }

    private static String hours(Duration duration) {
        return Fit.number(Math.ceil(duration.toSeconds() / 360.0) / 10) + " hours";
    }
}
