package paish.shell.option;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Exit;
import paish.language.Failure;

/** The value of {@code --timeout}: a number and a unit, or seconds. */
final class Timeout {

    private Timeout() {}

    static Duration parse(String text) {
        Matcher matcher = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d|)").matcher(text.trim());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new Failure(Exit.INVALID, "--timeout '" + text + "' is not a duration", "such as 90s, 30m or 2h");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
