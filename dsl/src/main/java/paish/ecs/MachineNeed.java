package paish.ecs;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a machine must have at least.
 *
 * @param memory GiB
 * @param gpuType e.g. {@code A10}; empty: any
 */
record MachineNeed(int cpu, BigDecimal memory, int gpu, Optional<String> gpuType) {

    /** Without GPUs asked for, types that have some are dearer for nothing and not looked at. */
    boolean isMetBy(InstanceType type) {
        return type.cpu() >= cpu
                && type.memory().compareTo(memory) >= 0
                && (gpu == 0 ? type.gpu() == 0 : type.gpu() >= gpu)
                && gpuType.map(wanted -> names(type.gpuType(), wanted)).orElse(true)
                && !type.architecture().equalsIgnoreCase("ARM");
    }

    /** {@code NVIDIA A10} is an A10 and no A100. */
    private static boolean names(String spec, String wanted) {
        String[] words = spec.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+");
        return java.util.Arrays.asList(words).contains(wanted.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return cpu + " vCPU, " + memory.stripTrailingZeros().toPlainString() + " GiB"
                + (gpu == 0 ? "" : ", " + gpu + " GPU" + gpuType.map(t -> " " + t).orElse(""));
    }
}
