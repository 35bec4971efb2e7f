package paish.script;

import paish.cloud.CloudException;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;

/** What verbs do: nothing while a script is checked, look-ups while it is planned, everything while it runs. */
interface Actions {

    /** @param verb a use of one of {@link Verbs#ALL}, its arguments read */
    Object perform(Entry verb, Evaluation evaluation);

    /** What a refused call means to a person. @param what was tried */
    default Failure refused(String what, CloudException e) {
        return new Failure(Exit.FAILED, what + ": " + e.getMessage(), "", e);
    }

    /** Whether what a script does by itself, such as writing a file, takes place. */
    boolean haveEffects();
}
