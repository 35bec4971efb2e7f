package paish.script;

import paish.engine.Budget;
import paish.engine.Rate;
import paish.language.Exit;
import paish.language.Failure;

/** Budgets as a script, a flag or the environment says them. */
final class Budgets {

    private Budgets() {}

    static Budget parse(String text) {
        return Budget.parse(text, Rate.REFERENCE)
                .orElseThrow(() -> new Failure(Exit.INVALID, "'" + text + "' is no budget", "write it like '200 CNY' or '$50'"));
    }
}
