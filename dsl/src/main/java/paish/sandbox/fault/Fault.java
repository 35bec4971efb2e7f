package paish.sandbox.fault;

import java.util.List;
import java.util.Locale;

/**
 * One failure on demand.
 *
 * @param operation an action such as {@code CreateJob}, or {@code *}
 * @param probability of a matching call; with {@code first} above 0 it is not used
 * @param first the first N matching calls, or 0
 * @param argument milliseconds or virtual seconds, or -1 for the kind's own
 */
public record Fault(String operation, Kind kind, double probability, int first, long argument) {

    /** What can go wrong; its name in a specification is the lower-case one with hyphens. */
    public enum Kind {
        THROTTLE(1_000), ERROR500(0), DROP(0), COMMIT_DROP(0), TRUNCATE(0), DELAY(1_000), LAG(30), NO_STOCK(0),
        QUOTA(0), FORBIDDEN(0), IMAGE_PULL(0), NODE_FAILURE(60);

        private final long usual;

        Kind(long usual) {
            this.usual = usual;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("unknown kind of fault '" + word + "'; there are "
                    + String.join(", ", java.util.Arrays.stream(values()).map(Kind::word).toList()));
        }
    }

    /** Reads {@code Operation:kind[:probability[:argument]]}, comma-separated; {@code 3x} is the first three calls. */
    public static List<Fault> parse(String specification) {
        return java.util.Arrays.stream(specification.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Fault::one)
                .toList();
    }

    private static Fault one(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw new IllegalArgumentException(
                    "a fault is Operation:kind[:probability[:argument]], not '" + text + "'");
        }
        String chance = parts.length > 2 && !parts[2].isEmpty() ? parts[2] : "1";
        boolean counted = chance.endsWith("x");
        try {
            return new Fault(
                    parts[0],
                    Kind.of(parts[1]),
                    counted ? 1 : Double.parseDouble(chance),
                    counted ? Integer.parseInt(chance.substring(0, chance.length() - 1)) : 0,
                    parts.length > 3 ? Long.parseLong(parts[3]) : -1);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number in the fault '" + text + "'", e);
        }
    }

    boolean matches(String action) {
        return operation.equals("*") || operation.equals(action);
    }

    public long argumentOrUsual() {
        return argument < 0 ? kind.usual : argument;
    }

    @Override
    public String toString() {
        return operation + ":" + kind.word() + ":" + (first > 0 ? first + "x" : Double.toString(probability))
                + (argument < 0 ? "" : ":" + argument);
    }
}
