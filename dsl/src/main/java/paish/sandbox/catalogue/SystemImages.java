package paish.sandbox.catalogue;

import com.google.gson.Gson;
import java.util.List;
import java.util.stream.StreamSupport;

/** The public images of ECS; each region has its own edition of every one. */
public final class SystemImages {

    /**
     * One image.
     *
     * @param size GiB that a system disk has at least
     */
    public record Image(String family, String id, String os, String platform, int size) {

        /** Whoever carries an id from one region into another finds nothing there. */
        Image in(String region) {
            int day = Math.floorMod(region.hashCode() * 31 + region.length(), 52);
            String edition = "2026%02d%02d".formatted(9 + day / 26, 1 + day % 26);
            return new Image(family, id.replace("{}", edition), os, platform, size);
        }
    }

    private SystemImages() {
    }

    public static List<Image> of(String region) {
        Gson gson = new Gson();
        return StreamSupport.stream(Resource.read("ecs-images.json").getAsJsonArray("images").spliterator(), false)
                .map(json -> gson.fromJson(json, Image.class).in(region))
                .toList();
    }
}
