package paish.cloud;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Strings, numbers and booleans: converted where nothing is lost, else empty. */
final class Scalars {

    private static final BigInteger MIN_INT = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /** Of a double, and some; written out, a greater one would fill the memory. */
    private static final int MAX_SCALE = 400;

    private Scalars() {}

    static Optional<Object> convert(String type, Object value) {
        return switch (type) {
            case "string" -> string(value);
            case "boolean" -> bool(value);
            case "int32" -> whole(value, MIN_INT, MAX_INT);
            case "int64" -> whole(value, MIN_LONG, MAX_LONG);
            case "float", "double" -> decimal(value).map(d -> d);
            default -> plain(value);
        };
    }

    /** A value without a declared type, in a form that JSON has. */
    static Optional<Object> plain(Object value) {
        if (value instanceof Secret || value instanceof Boolean) {
            return Optional.of(value);
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            return Optional.of(value.toString());
        }
        return value instanceof Number ? decimal(value).map(d -> d) : Optional.empty();
    }

    private static Optional<Object> string(Object value) {
        if (value instanceof Number) {
            return decimal(value).map(BigDecimal::toPlainString);
        }
        return value instanceof Boolean ? Optional.of(value.toString()) : plain(value);
    }

    private static Optional<Object> bool(Object value) {
        String text = value instanceof Boolean || value instanceof CharSequence ? value.toString() : "";
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    private static Optional<Object> whole(Object value, BigInteger min, BigInteger max) {
        if (value instanceof Integer || value instanceof Long && max.equals(MAX_LONG)) {
            return Optional.of(((Number) value).longValue());
        }
        return decimal(value)
                .filter(d -> d.stripTrailingZeros().scale() <= 0)
                .filter(d -> d.precision() - d.scale() < 25)
                .map(BigDecimal::toBigInteger)
                .filter(i -> i.compareTo(min) >= 0 && i.compareTo(max) <= 0)
                .map(BigInteger::longValue);
    }

    /** The shortest decimal that means the number; exact, so that 0.1f stays 0.1. */
    private static Optional<BigDecimal> decimal(Object value) {
        if (!(value instanceof Number) && !(value instanceof CharSequence)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = value instanceof BigDecimal d ? d : new BigDecimal(value.toString().trim());
            return Optional.of(number).filter(n -> Math.abs(n.scale()) <= MAX_SCALE);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
