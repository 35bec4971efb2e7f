package paish.shell.render;

import java.time.Duration;
import java.time.Instant;

/** Times between times, in words. */
final class Span {

    private Span() {}

    /** The two largest units, e.g. {@code 1 h 42 min}. */
    static String words(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? seconds + " s"
                : seconds < 3600 ? two(seconds / 60, "min", seconds % 60, "s")
                : seconds < 86_400 ? two(seconds / 3600, "h", seconds % 3600 / 60, "min")
                : two(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
    }

    /** {@code 3 min ago}, {@code in 2 h}. */
    static String age(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        long seconds = Math.abs(age.toSeconds());
        String one = seconds < 60 ? seconds + " s"
                : seconds < 3600 ? seconds / 60 + " min"
                : seconds < 2 * 86_400 ? seconds / 3600 + " h"
                : seconds / 86_400 + " d";
        return age.isNegative() ? "in " + one : one + " ago";
    }

    private static String two(long large, String unit, long small, String smaller) {
        return large + " " + unit + " " + small + " " + smaller;
    }
}
