package paish.sandbox.ecs;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import paish.sandbox.rpc.Json;
import paish.sandbox.wire.Refusal;

/**
 * A disk as it is asked for.
 *
 * @param size GiB
 */
record Disk(String category, String level, int size) {

    /** Category → CNY a GiB and hour; made up near the list prices. */
    static final Map<String, Double> SOLD = new TreeMap<>(Map.of(
            "cloud_efficiency", 0.00049, "cloud_ssd", 0.0014, "cloud_essd", 0.0007,
            "cloud_auto", 0.0007, "cloud_essd_entry", 0.00056));

    static final int LARGEST = 2048;

    private static final String USUAL = "cloud_essd";
    private static final Map<String, Double> LEVELS = Map.of("PL0", 1.0, "PL1", 2.0, "PL2", 4.0, "PL3", 8.0);

    /**
     * A system disk.
     *
     * @param asked {@code SystemDisk}, or nothing
     * @param smallest what the image needs, in GiB
     */
    static Disk system(JsonObject asked, int smallest) {
        String category = Json.text(asked, "Category").isEmpty() ? USUAL : Json.text(asked, "Category");
        if (!SOLD.containsKey(category)) {
            throw new Refusal(400, "InvalidSystemDiskCategory.ValueNotSupported",
                    "The specified parameter \"SystemDisk.Category\" is not valid.");
        }
        String level = Json.text(asked, "PerformanceLevel").isEmpty() ? "PL0" : Json.text(asked, "PerformanceLevel");
        if (!LEVELS.containsKey(level)) {
            throw new Refusal(400, "InvalidPerformanceLevel.Malformed",
                    "The specified parameter SystemDisk.PerformanceLevel is not valid.");
        }
        return new Disk(category, category.equals(USUAL) ? level : "", size(Json.text(asked, "Size"), smallest));
    }

    /** CNY an hour at the level of cn-hangzhou. */
    double price() {
        return SOLD.get(category) * LEVELS.getOrDefault(level, 1.0) * size;
    }

    private static int size(String asked, int smallest) {
        if (asked.isEmpty()) {
            return Math.max(40, smallest);
        }
        try {
            int size = Integer.parseInt(asked);
            if (size < smallest) {
                throw new Refusal(404, "InvalidSystemDiskSize.LessThanImageSize",
                        "The specified parameter SystemDisk.Size is less than the image size.");
            }
            if (size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new Refusal(400, "InvalidSystemDiskSize.ValueNotSupported",
                "The specified parameter SystemDisk.Size is not valid.");
    }
}
