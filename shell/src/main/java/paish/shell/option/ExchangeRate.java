package paish.shell.option;

import java.time.LocalDate;
import paish.engine.Rate;
import paish.language.Exit;
import paish.language.Failure;

/** The value of {@code --rate}: CNY for one US dollar. */
final class ExchangeRate {

    private ExchangeRate() {}

    /** The text as it is; it becomes a rate, and gets its date, where a budget needs it. */
    static String checked(String text) {
        if (Rate.parse(text, LocalDate.EPOCH, "--rate").isEmpty()) {
            throw new Failure(Exit.INVALID, "--rate '" + text + "' is no rate", "write it like --rate 7.1: CNY for one US dollar");
        }
        return text;
    }
}
