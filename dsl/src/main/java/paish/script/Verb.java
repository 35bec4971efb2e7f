package paish.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Undetermined;
import paish.language.Word;

/**
 * A verb: its declaration and what it does, side by side. Each family of verbs is a class of its own.
 *
 * @param run what it does
 * @param check what can be said of it without any call
 * @param plan what it does while a plan is made: reads, changes nothing
 */
record Verb(Word word, Does run, Does check, Does plan) {

    /** One use of a verb. */
    @FunctionalInterface
    interface Does {
        Object perform(Entry use, Run run);
    }

    /** Nothing is known of its result before it runs. */
    static Verb verb(Word word, Does run) {
        Does unknown = (use, at) -> at.evaluation().unknown();
        return new Verb(word, run, unknown, unknown);
    }

    /** What is checked is also what a plan can say of it, unless that is said apart. */
    Verb checked(Does how) {
        return new Verb(word, run, how, how);
    }

    /** It is for these kinds only. */
    Verb of(String... kinds) {
        return new Verb(word, run, (use, at) -> {
            at.evaluation().found(GivenCheck.handles(use, Set.of(kinds)));
            return check.perform(use, at);
        }, plan);
    }

    /** It does the same in a plan, where what it is given is known; what it changes is collected. */
    Verb planned() {
        return planned(whereKnown(run));
    }

    /** Where it is not known what the verb is given, a plan says that it lacks what the verb would change. */
    static Does whereKnown(Does how) {
        return (use, run) -> {
            if (known(use)) {
                return how.perform(use, run);
            }
            partial(use, run);
            return run.evaluation().unknown();
        };
    }

    /** Whether everything that it is given is known before a run. */
    static boolean known(Entry use) {
        return Stream.concat(use.values().stream(), use.named().values().stream()).allMatch(Verb::known);
    }

    /** Says that a plan leaves it out. */
    static void partial(Entry use, Run run) {
        run.evaluation().found(Diagnostic.warning("plan.partial", use.path(), use.place(),
                "what '" + use.name() + "' is given is known only when the script runs: it is not in the plan", ""));
    }

    private static boolean known(Object value) {
        return !(value instanceof Undetermined)
                && (!(value instanceof List<?> list) || list.stream().allMatch(Verb::known))
                && (!(value instanceof Map<?, ?> map) || map.values().stream().allMatch(Verb::known));
    }

    Verb planned(Does how) {
        return new Verb(word, run, check, how);
    }
}
