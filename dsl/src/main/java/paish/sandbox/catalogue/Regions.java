package paish.sandbox.catalogue;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The regions with their zones. */
public record Regions(Map<String, Region> byId) {

    /**
     * One region.
     *
     * @param code with what the ids of its resources begin
     * @param price the level of its prices; cn-hangzhou is 1
     */
    public record Region(String id, String name, String code, double price, List<String> zones) {
    }

    public static Regions read() {
        Gson gson = new Gson();
        Map<String, Region> regions = new LinkedHashMap<>();
        Resource.read("regions.json").getAsJsonArray("regions").forEach(json -> {
            Region region = gson.fromJson(json, Region.class);
            regions.put(region.id(), region);
        });
        return new Regions(regions);
    }

    /** A region that the table does not have has two zones, as most do. */
    public Region of(String id) {
        Region region = byId.get(id);
        return region != null ? region : new Region(id, id, "x00", 1, List.of(id + "-a", id + "-b"));
    }
}
