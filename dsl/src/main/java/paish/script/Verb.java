package paish.script;

import paish.language.Entry;
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

    Verb planned(Does how) {
        return new Verb(word, run, check, how);
    }
}
