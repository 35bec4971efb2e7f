package paish.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an image is built for, read from its URL as the instance-management rules say. */
public final class Accelerator {

    private static final Pattern GPU = Pattern.compile("-gpu-|cu\\d+");

    private Accelerator() {}

    /** {@code GPU}, {@code CPU} or, where the URL does not tell, empty. */
    public static Optional<String> of(String imageUrl) {
        if (GPU.matcher(imageUrl).find()) {
            return Optional.of("GPU");
        }
        return imageUrl.contains("-cpu-") ? Optional.of("CPU") : Optional.empty();
    }
}
