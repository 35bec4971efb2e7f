package paish.script;

import java.time.LocalDate;
import paish.engine.Budget;
import paish.engine.Engine;
import paish.engine.Rate;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context.Key;

/** Budgets as a script, a flag or the environment says them, at the rate that is said beside them. */
final class Budgets {

    private Budgets() {}

    /** The engine holds to what is said by now. */
    static void impose(Evaluation evaluation, Engine engine) {
        evaluation.setting(Key.BUDGET).ifPresent(said ->
                engine.budget(parse(said.value(), rate(evaluation, engine.today()))));
    }

    private static Budget parse(String text, Rate rate) {
        return Budget.parse(text, rate)
                .orElseThrow(() -> new Failure(Exit.INVALID, "'" + text + "' is no budget", "write it like '200 CNY' or '$50'"));
    }

    static Rate rate(Evaluation evaluation, LocalDate today) {
        return evaluation.setting(Key.RATE).map(said -> {
            String by = evaluation.context().setBy(Key.RATE, said);
            return Rate.parse(said.value(), today, by).orElseThrow(() -> new Failure(
                    Exit.INVALID, "'" + said.value() + "', set with " + by + ", is no rate", "write it like 7.1: CNY for one US dollar"));
        }).orElse(Rate.REFERENCE);
    }
}
