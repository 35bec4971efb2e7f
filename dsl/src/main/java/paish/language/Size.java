package paish.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or storage, kept as it was written.
 *
 * @param unit {@code Ki Mi Gi Ti}, or {@code K M G T} with or without {@code B}
 */
public record Size(String amount, String unit) {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGT](?:i|iB|B)?)");

    public static Optional<Size> parse(String text) {
        Matcher matcher = FORM.matcher(text.trim());
        return matcher.matches() ? Optional.of(new Size(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** More than nothing. */
    boolean isSome() {
        return Double.parseDouble(amount) > 0;
    }

    /** In GiB, rounded up: what fields that count whole gibibytes take. */
    public long gibibytes() {
        double bytes = Double.parseDouble(amount) * Math.pow(unit.contains("i") ? 1024 : 1000, 1 + "KMGT".indexOf(unit.charAt(0)));
        return (long) Math.ceil(bytes / Math.pow(1024, 3));
    }

    @Override
    public String toString() {
        return amount + unit;
    }
}
