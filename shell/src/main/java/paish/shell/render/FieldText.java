package paish.shell.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import paish.cloud.Verbatim;

/** The fields of one row, or of the rows of one kind, in words. What cannot be read as its name promises is shown as it is. */
final class FieldText {

    /** Numbers below count seconds, the others milliseconds. */
    private static final long IN_MILLIS = 100_000_000_000L;

    /** A smaller number is no time of this service's, but a count. */
    private static final long EARLIEST = 1_000_000_000L;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private final Style style;
    private final Statuses statuses;
    private final Clock clock;
    private final Optional<Columns> kind;

    /** @param clock with the time zone of whoever reads */
    FieldText(Style style, Statuses statuses, Clock clock, Optional<Columns> kind) {
        this.style = style;
        this.statuses = statuses;
        this.clock = clock;
        this.kind = kind;
    }

    /** @param narrow whether a time has little room */
    Shown cell(Map<?, ?> row, String field, boolean narrow) {
        Object value = row.get(field) instanceof Verbatim verbatim ? verbatim.value() : row.get(field);
        if (value == null) {
            return row.containsKey(field) ? Shown.NULL : Shown.MISSING;
        }
        Measure measure = Measure.of(field, kind.orElse(null));
        if (style.forPeople()) {
            switch (measure) {
                case STATUS -> {
                    return status(row, value);
                }
                case TIME -> {
                    Optional<Instant> time = time(value);
                    if (time.isPresent()) {
                        return Shown.whole(narrow && !ahead(field, time.get()) ? Span.age(time.get(), clock.instant()) : MINUTE.format(local(time.get())));
                    }
                }
                default -> {
                    Optional<String> words = words(measure, row, value);
                    if (words.isPresent()) {
                        return Shown.number(words.get());
                    }
                }
            }
        }
        return value instanceof Number ? Shown.number(Cell.of(value))
                : measure == Measure.ID ? Shown.whole(Cell.of(value))
                : Shown.text(Cell.of(value));
    }

    /** The same with room: in the details of one thing. */
    String detail(Map<?, ?> row, String field) {
        Object value = row.get(field);
        if (value instanceof CharSequence && Measure.of(field, kind.orElse(null)) == Measure.OTHER) {
            return Cell.of(value);
        }
        Optional<Instant> time = style.forPeople() && Measure.of(field, kind.orElse(null)) == Measure.TIME ? time(value) : Optional.empty();
        return time.map(t -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(t).truncatedTo(ChronoUnit.SECONDS))
                        + (ahead(field, t) ? "" : style.dim(" (" + Span.age(t, clock.instant()) + ")")))
                .orElseGet(() -> cell(row, field, false).styled(style));
    }

    private Shown status(Map<?, ?> row, Object value) {
        String product = kind.map(Columns::product).filter(p -> !p.isEmpty())
                .orElseGet(() -> String.valueOf(row.get(row.containsKey("Kind") ? "Kind" : "kind")));
        String status = Cell.of(value);
        return new Shown(status, Shown.Form.TEXT, statuses.of(product, status));
    }

    private static Optional<String> words(Measure measure, Map<?, ?> row, Object value) {
        Optional<BigDecimal> number = number(value);
        return number.flatMap(n -> Optional.ofNullable(switch (measure) {
            case MILLIS -> Span.words(Duration.ofMillis(n.longValue()));
            case SECONDS -> Span.words(Duration.ofSeconds(n.longValue()));
            case MINUTES -> Span.words(Duration.ofMinutes(n.longValue()));
            case BYTES -> bytes(n);
            case PRICE -> Money.hourly(n, row.get("Currency") == null ? "" : Cell.of(row.get("Currency")));
            default -> null;
        }));
    }

    private static Optional<BigDecimal> number(Object value) {
        try {
            return value instanceof Number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String bytes(BigDecimal bytes) {
        double left = bytes.doubleValue();
        int unit = 0;
        while (Math.abs(left) >= 1024 && unit < UNITS.length - 1) {
            left /= 1024;
            unit++;
        }
        BigDecimal rounded = BigDecimal.valueOf(left).setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP);
        return rounded.toPlainString() + " " + UNITS[unit];
    }

    /** As the services write times: ISO 8601, or the seconds or milliseconds of an epoch. */
    static Optional<Instant> time(Object value) {
        try {
            if (value instanceof Number counted) {
                long number = counted.longValue();
                return number < EARLIEST ? Optional.empty() : Optional.of(number < IN_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return value instanceof CharSequence text && text.length() >= 17
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What has happened according to a clock that is ahead of ours has no age. */
    private boolean ahead(String field, Instant time) {
        return field.startsWith("Gmt") && !field.contains("Expire") && time.isAfter(clock.instant());
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(clock.getZone());
    }
}
