package paish.product.diagnosis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a source: what it says, when, and how grave it takes it to be.
 *
 * @param time empty where it has none
 */
record Line(String time, Level level, String text) {

    enum Level {
        /** Told by the way: information, a trace of the shell. */
        NOTE, WARNING, PLAIN, ERROR
    }

    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?\\s+");
    /** The word stands near the beginning: later it is part of what is said. */
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:\\S+\\s+){0,4}?[\\[(<|]?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\\b");
    private static final Pattern LOWER = Pattern.compile("^\\[?(trace|debug|info|notice|warn|warning|error|fatal|critical)[\\]:]", Pattern.CASE_INSENSITIVE);
    /** Google's form: {@code E1121 07:01:02} or {@code [E ProcessGroupNCCL.cpp:458]}. */
    private static final Pattern INITIAL = Pattern.compile("^(?:\\[?rank\\d+\\]?:\\s*)?\\[?([IWEF])(?:\\d{3,4}\\s|\\s\\w+\\.cpp:\\d)");
    private static final Pattern EXCEPTION = Pattern.compile(
            "^(?:\\[?rank\\d+\\]?:\\s*)?(?:[A-Za-z_]\\w*\\.)*[A-Z]\\w*(?:Error|Exception|Interrupt)(?::.*)?$"
                    + "|^(?:fatal|panic): |\\bSegmentation fault\\b|^terminate called after throwing");

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
    /** Some programs print a whole document as a line; what is wrong stands at one of its ends. */
    private static final int LONGEST = 4_000;

    static Line of(String raw) {
        String text = shortened(COLOUR.matcher(raw).replaceAll("").strip());
        String time = "";
        for (Matcher stamp = TIME.matcher(text); stamp.find(); stamp = TIME.matcher(text)) {
            time = time.isEmpty() ? stamp.group().strip() : time;
            text = text.substring(stamp.end());
        }
        return new Line(time, level(text), text);
    }

    /** Where it names an error, known or not. */
    boolean isError() {
        return level == Level.ERROR || (level == Level.PLAIN && EXCEPTION.matcher(text).find());
    }

    /** Python says between two exceptions that the second came of the first. */
    boolean isLink() {
        return text.startsWith("The above exception was the direct cause") || text.startsWith("During handling of the above exception");
    }

    Optional<Instant> instant() {
        return instant(time);
    }

    static Optional<Instant> instant(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 2);
    }

    private static Level level(String text) {
        if (text.startsWith("+ ")) {
            return Level.NOTE;
        }
        Matcher word = LEVEL.matcher(text);
        Matcher lower = LOWER.matcher(text);
        Matcher initial = INITIAL.matcher(text);
        return word.find() ? level(word.group(1).charAt(0))
                : lower.find() ? level(Character.toUpperCase(lower.group(1).charAt(0)))
                : initial.find() ? level(initial.group(1).charAt(0))
                : Level.PLAIN;
    }

    private static Level level(char initial) {
        return switch (initial) {
            case 'E', 'F', 'C' -> Level.ERROR;
            case 'W' -> Level.WARNING;
            default -> Level.NOTE;
        };
    }
}
