package paish.script;

import java.util.regex.Pattern;
import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;

/** {@code '200 CNY'}, {@code '¥200'}, {@code '$50'}, {@code '50 USD'}; the engine converts. */
final class BudgetType {

    private static final Pattern FORM = Pattern.compile("[$¥]\\s*\\d+(\\.\\d+)?|\\d+(\\.\\d+)?\\s*(CNY|USD)");

    private BudgetType() {}

    static Type type() {
        return Types.type("an amount with its currency, such as '200 CNY' or '$50'", v -> v instanceof CharSequence s
                ? FORM.matcher(s.toString().trim()).matches()
                        ? Reading.good(s.toString().trim())
                        : Reading.bad("currency", "'" + s + "' must be an amount with its currency", "write it like '200 CNY'")
                : Types.mismatch("an amount with its currency", v, "write it like '200 CNY'"));
    }
}
