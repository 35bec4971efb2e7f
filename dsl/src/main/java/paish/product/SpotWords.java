package paish.product;

import static paish.language.Word.word;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Reading;
import paish.language.Rule;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** {@code spot}: pay less, and be reclaimed. */
public final class SpotWords {

    private SpotWords() {}

    /** Limits are CNY an hour in every block; the product's writer puts them into its service's unit. */
    public static Word spot(Word.Writer writer) {
        return spot("SpotSpec", "SpotSpec.", writer);
    }

    /** @param field where a product has the fields of a spot instance, and {@code within} what leads to each */
    public static Word spot(String field, String within, Word.Writer writer) {
        return word("spot", "A spot instance: a highest price in CNY an hour, a discount on the list price, or the market's price.",
                        "spot limit: 0.12")
                .named("limit", Types.decimal(3), within + "SpotPriceLimit")
                .named("discount", discount(), within + "SpotDiscountLimit")
                .named("auto", Types.truth(), within + "SpotStrategy")
                .named("protect", protection(), within + "SpotDuration")
                .field(field)
                .writes(writer);
    }

    /** The strategy that the arguments ask for. */
    public static String strategy(Entry spot) {
        return isAuto(spot) ? "SpotAsPriceGo" : "SpotWithPriceLimit";
    }

    private static boolean isAuto(Entry spot) {
        return spot.argument("auto").filter(Boolean.TRUE::equals).isPresent();
    }

    /** Of the list price. */
    private static Type discount() {
        return Types.type("a part of the list price, above 0 and at most 1", v -> v instanceof Number
                && new BigDecimal(v.toString()).signum() > 0 && new BigDecimal(v.toString()).compareTo(BigDecimal.ONE) <= 0
                        ? Reading.good(new BigDecimal(v.toString()))
                        : Reading.bad("range", v + " must be a part of the list price, above 0 and at most 1", "write 0.5 for half of it"));
    }

    /** CreateInstance page, SpotDuration: 0 indicates no protection period. */
    private static Type protection() {
        Type duration = Types.duration();
        return Types.type(duration.says() + ", or 0 for none", v -> String.valueOf(v).matches("0(h|m|s)?")
                ? Reading.good(Duration.ZERO) : duration.read(v));
    }

    public static String plain(Object number) {
        return ((BigDecimal) number).stripTrailingZeros().toPlainString();
    }

    /** Protection in whole hours, rounded up. */
    public static String hours(Object duration) {
        return String.valueOf((((Duration) duration).toMinutes() + 59) / 60);
    }

    public static Rule one(String block, String passes, String fails) {
        return new Rule(block + ".spot.one", "A spot instance has exactly one of limit, discount and auto.",
                "CreateInstance page: SpotPriceLimit is required with SpotWithPriceLimit; CreateJob model: SpotPriceLimit or SpotDiscountLimit",
                passes, fails, SpotWords::checkOne);
    }

    private static void checkOne(Filled filled, Findings findings) {
        filled.entry("spot").ifPresent(spot -> {
            List<String> given = Stream.of("limit", "discount", "auto").filter(spot.named()::containsKey)
                    .filter(a -> !a.equals("auto") || !Boolean.FALSE.equals(spot.named().get("auto"))).toList();
            if (given.size() != 1) {
                findings.error(spot, given.isEmpty()
                                ? "a spot instance needs one of limit, discount and auto"
                                : "a spot instance takes one of " + String.join(" and ", given),
                        "write it like: spot limit: 0.12");
            }
        });
    }
}
