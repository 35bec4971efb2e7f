package paish.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most that everything a run creates may cost in the worst case.
 *
 * @param currency {@code CNY} or {@code USD}
 * @param rate how dollars become CNY, the currency of the prices
 */
public record Budget(BigDecimal amount, String currency, Rate rate) {

    private static final Pattern FORM =
            Pattern.compile("(?<sign>[$¥])?\\s*(?<amount>\\d+(\\.\\d+)?)\\s*(?<code>[A-Za-z]{3})?");

    public static Budget cny(BigDecimal amount) {
        return new Budget(amount, "CNY", Rate.REFERENCE);
    }

    /** Reads {@code 200 CNY}, {@code ¥200}, {@code $50} or {@code 50 USD}; empty when it is none of them. */
    public static Optional<Budget> parse(String text, Rate rate) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> sign = Optional.ofNullable(matcher.group("sign")).map(s -> s.equals("$") ? "USD" : "CNY");
        Optional<String> code = Optional.ofNullable(matcher.group("code")).map(c -> c.toUpperCase(Locale.ROOT));
        if (sign.isPresent() && code.isPresent() && !sign.equals(code)) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(matcher.group("amount"));
        return sign.or(() -> code)
                .filter(c -> c.equals("CNY") || c.equals("USD"))
                .map(c -> new Budget(amount, c, rate));
    }

    /** The cap in the currency of the prices. */
    public BigDecimal inCny() {
        return currency.equals("USD")
                ? amount.multiply(rate.cnyPerUsd()).setScale(4, RoundingMode.HALF_UP)
                : amount;
    }

    /** A price in the budget's currency. */
    public BigDecimal of(BigDecimal cny) {
        return currency.equals("USD") ? cny.divide(rate.cnyPerUsd(), 4, RoundingMode.HALF_UP) : cny;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
