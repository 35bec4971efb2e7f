package paish.language;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 90m}, {@code 2h}, {@code 1h30m}, {@code 2d}. */
public final class Span {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|sec|m|min|h|d)");
    private static final Pattern FORM = Pattern.compile("(?:" + PART.pattern() + "\\s*)+");

    private Span() {}

    public static Optional<Duration> parse(String text) {
        if (!FORM.matcher(text.trim()).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(of(Double.parseDouble(part.group(1)), part.group(2)));
        }
        return Optional.of(sum);
    }

    public static Duration of(double amount, String unit) {
        long second = switch (unit.charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> 86_400;
        };
        return Duration.ofMillis(Math.round(amount * second * 1000));
    }

    /** Whole minutes, rounded up. */
    public static long minutes(Duration duration) {
        return (duration.toMillis() + 59_999) / 60_000;
    }
}
