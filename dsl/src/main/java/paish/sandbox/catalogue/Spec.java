package paish.sandbox.catalogue;

/**
 * A machine type. Both products list the same ones, each with its own field names.
 *
 * @param memory GiB, as {@code gpuMemory} is
 * @param price CNY an hour
 * @param spotDiscount the spot price as a fraction of the price
 */
public record Spec(
        String instanceType,
        int cpu,
        int memory,
        int gpu,
        String gpuType,
        int gpuMemory,
        double price,
        boolean available,
        String spotStock,
        double spotDiscount) {

    public String acceleratorType() {
        return gpu > 0 ? "GPU" : "CPU";
    }

    public boolean hasSpotStock() {
        return available && spotStock.equals("WithStock");
    }
}
