package paish.script;

import paish.language.Diagnostic;
import paish.language.Place;

/** Ends the evaluation of a check that would not end by itself; what follows is not checked. */
final class Endless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place loop;

    Endless(Place loop) {
        super("a loop that does not end", null, false, false);
        this.loop = loop;
    }

    Diagnostic finding() {
        return Diagnostic.warning("script.endless", "", loop, "the check gave up on this loop, which does not end by itself",
                "what follows it was checked word by word only");
    }
}
