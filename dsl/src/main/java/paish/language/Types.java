package paish.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The types that words of every product share. */
public final class Types {

    private Types() {}

    public static Type text() {
        return type("text", v -> v instanceof CharSequence s
                ? s.toString().isBlank()
                        ? Reading.bad("empty", "is empty", "give it a value")
                        : Reading.good(s.toString())
                : mismatch("text", v, v instanceof Number ? "put it in quotes: '" + v + "'" : ""));
    }

    /** Text that is not blank, or a whole number as text: ids. */
    public static Type id() {
        return type("an id", v -> (v instanceof CharSequence || v instanceof Integer || v instanceof Long) && !v.toString().isBlank()
                ? Reading.good(v.toString())
                : Reading.bad("type", shown(v) + " must be an id", ""));
    }

    /** Text, or a number or truth value as text: what environment variables and labels hold. */
    public static Type scalar() {
        return type("text or a number", v -> v instanceof BigDecimal d
                ? Reading.good(d.toPlainString())
                : v instanceof CharSequence || v instanceof Number || v instanceof Boolean
                        ? Reading.good(v.toString())
                        : mismatch("text or a number", v, ""));
    }

    /** @param says completes "must be …" */
    public static Type matching(String regex, String says) {
        Pattern pattern = Pattern.compile(regex);
        return type(says, v -> v instanceof CharSequence s
                ? pattern.matcher(s).matches()
                        ? Reading.good(s.toString())
                        : Reading.bad("pattern", "'" + s + "' must be " + says, "")
                : mismatch("text", v, ""));
    }

    public static Type whole(long least, long most) {
        String says = most == Long.MAX_VALUE
                ? "a whole number, at least " + least
                : "a whole number from " + least + " to " + most;
        return type(says, v -> v instanceof Integer || v instanceof Long || v instanceof Short
                ? ((Number) v).longValue() >= least && ((Number) v).longValue() <= most
                        ? Reading.good(((Number) v).longValue())
                        : Reading.bad("range", v + " must be " + says, "")
                : mismatch(says, v, ""));
    }

    /** @param decimals how many places at most */
    public static Type decimal(int decimals) {
        String says = "a number above 0" + (decimals == Integer.MAX_VALUE ? "" : " with at most " + decimals + " decimals");
        return type(says, v -> {
            if (!(v instanceof Number)) {
                return mismatch(says, v, "");
            }
            BigDecimal number = new BigDecimal(v.toString());
            boolean fits = number.signum() > 0 && number.stripTrailingZeros().scale() <= decimals;
            return fits ? Reading.good(number) : Reading.bad("range", v + " must be " + says, "");
        });
    }

    public static Type truth() {
        return new Type() {
            @Override
            public Reading read(Object v) {
                return v instanceof Boolean ? Reading.good(v) : mismatch(says(), v, "");
            }

            @Override
            public String says() {
                return "true or false";
            }

            @Override
            public List<String> values() {
                return List.of("true", "false");
            }
        };
    }

    /** Exactly one of the values; their spelling counts. */
    public static Type choice(String... values) {
        List<String> all = List.of(values);
        String says = "one of " + String.join(", ", all);
        return new Type() {
            @Override
            public Reading read(Object v) {
                if (!(v instanceof CharSequence)) {
                    return mismatch(says, v, "");
                }
                return all.contains(v.toString())
                        ? Reading.good(v.toString())
                        : Reading.bad("value", "'" + v + "' must be " + says, Suggestions.didYouMean(v.toString(), all));
            }

            @Override
            public String says() {
                return says;
            }

            @Override
            public List<String> values() {
                return all;
            }
        };
    }

    /** Text with a unit, sent as it is written: {@code '8Gi'}, {@code 8.Gi}. */
    public static Type size() {
        return type("a size with its unit, such as '8Gi'", v -> v instanceof Size
                ? Reading.good(v.toString())
                : v instanceof CharSequence || v instanceof Number
                        ? Size.parse(v.toString()).filter(Size::isSome).<Reading>map(s -> Reading.good(s.toString())).orElse(Reading.bad(
                                "unit",
                                "'" + v + "' must be a size with its unit",
                                v.toString().matches("\\d+(\\.\\d+)?") ? "write '" + v + "Gi'" : "write it like '8Gi'"))
                        : mismatch("a size with its unit, such as '8Gi'", v, ""));
    }

    /** Text with units, or a duration: {@code '90m'}, {@code 2.h}; read as {@link Duration}, above 0. */
    public static Type duration() {
        String says = "a duration with its unit, such as '90m' or '2h'";
        return type(says, v -> {
            Object duration = v instanceof CharSequence s ? Span.parse(s.toString()).map(d -> (Object) d).orElse(v) : v;
            if (!(duration instanceof Duration d)) {
                return Reading.bad("unit", "'" + v + "' must be " + says, v instanceof Number ? "write '" + v + "m' for minutes" : "");
            }
            return d.isZero() || d.isNegative()
                    ? Reading.bad("range", "'" + v + "' must be longer than 0", "")
                    : Reading.good(d);
        });
    }

    public static Type absolutePath() {
        return matching("/.*", "an absolute path, beginning with '/'");
    }

    public static Type map() {
        return type("a map, such as [key: 'value']", v -> v instanceof Map ? Reading.good(v) : mismatch("a map", v, ""));
    }

    public static Type any() {
        return type("any value", Reading::good);
    }

    /** A list of the type, or one of it. */
    public static Type listOf(Type element) {
        String says = "a list, each " + element.says();
        return type(says, v -> {
            List<Object> read = new ArrayList<>();
            for (Object each : v instanceof List<?> list ? list : List.of(v)) {
                if (element.read(each) instanceof Reading.Good good) {
                    read.add(good.value());
                } else {
                    return element.read(each);
                }
            }
            return read.isEmpty() ? Reading.bad("empty", "the list is empty", "") : Reading.good(List.copyOf(read));
        });
    }

    /** The same type with its value in another form, e.g. a duration in minutes. */
    public static Type as(Type type, Function<Object, Object> form) {
        return new Type() {
            @Override
            public Reading read(Object value) {
                return type.read(value) instanceof Reading.Good good ? Reading.good(form.apply(good.value())) : type.read(value);
            }

            @Override
            public String says() {
                return type.says();
            }

            @Override
            public List<String> values() {
                return type.values();
            }

            @Override
            public List<String> offered() {
                return type.offered();
            }

            @Override
            public Optional<LiveKind> live() {
                return type.live();
            }
        };
    }

    /** The same type, naming a thing of the account. */
    public static Type live(LiveKind kind, Type type) {
        return new Offering(type, type.offered(), Optional.of(kind));
    }

    /** The same type, with values worth offering. */
    public static Type offering(Type type, List<String> values) {
        return new Offering(type, List.copyOf(values), type.live());
    }

    private record Offering(Type type, List<String> offered, Optional<LiveKind> live) implements Type {

        @Override
        public Reading read(Object value) {
            return type.read(value);
        }

        @Override
        public String says() {
            return type.says();
        }

        @Override
        public List<String> values() {
            return type.values();
        }
    }

    public static Type type(String says, Function<Object, Reading> read) {
        return new Type() {
            @Override
            public Reading read(Object value) {
                return read.apply(value);
            }

            @Override
            public String says() {
                return says;
            }
        };
    }

    public static Reading mismatch(String wanted, Object value, String hint) {
        return Reading.bad("type", shown(value) + " must be " + wanted, hint);
    }

    /** A value as a message names it: short, on one line. */
    static String shown(Object value) {
        String text = value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 57) + "…" : text.lines().findFirst().orElse("''");
    }
}
