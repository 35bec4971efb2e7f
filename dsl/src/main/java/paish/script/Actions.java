package paish.script;

import paish.language.Entry;

/** What verbs do: nothing while a script is checked, look-ups while it is planned, everything while it runs. */
interface Actions {

    /** @param verb a use of one of {@link Verbs#ALL}, its arguments read */
    Object perform(Entry verb, Evaluation evaluation);

    /** Whether what a script does by itself, such as writing a file, takes place. */
    boolean haveEffects();
}
