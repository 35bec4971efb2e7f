package paish.ecs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paish.language.Reading;
import paish.language.Suggestions;
import paish.language.Type;
import paish.language.Types;

/** An image: a short name, a family, which always gives its newest image, or an id. */
final class EcsImage {

    /** Short name → family (ECS image families page). */
    private static final Map<String, String> FAMILIES = new TreeMap<>(Map.of(
            "ubuntu_22_04", "acs:ubuntu_22_04_x64",
            "ubuntu_24_04", "acs:ubuntu_24_04_x64",
            "alibaba_cloud_linux_3", "acs:alibaba_cloud_linux_3_2104_lts_x64"));

    static final List<String> NAMES = List.copyOf(FAMILIES.keySet());

    private EcsImage() {}

    static Type type() {
        return Types.offering(Types.type("an image: " + String.join(", ", NAMES) + ", a family such as 'acs:ubuntu_22_04_x64', or an id",
                v -> v instanceof CharSequence s ? read(s.toString()) : Types.mismatch("an image", v, "")), NAMES);
    }

    /** A short name's family; what is none stays as it is. */
    static String known(String image) {
        return FAMILIES.getOrDefault(image, image);
    }

    /** The field that it is sent in. */
    static String field(Object image) {
        return image.toString().startsWith("acs:") ? "ImageFamily" : "ImageId";
    }

    private static Reading read(String image) {
        if (FAMILIES.containsKey(image)) {
            return Reading.good(FAMILIES.get(image));
        }
        boolean some = image.startsWith("acs:") || image.startsWith("m-") || image.endsWith(".vhd");
        return some ? Reading.good(image) : Reading.bad("value", "'" + image + "' is no image",
                Suggestions.didYouMean(image, NAMES).isEmpty() ? "take one of " + String.join(", ", NAMES) : Suggestions.didYouMean(image, NAMES));
    }
}
