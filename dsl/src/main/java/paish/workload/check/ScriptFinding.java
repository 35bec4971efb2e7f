package paish.workload.check;

import java.util.Optional;
import paish.language.Diagnostic;
import paish.language.Place;
import paish.language.Severity;

/**
 * Something about a script.
 *
 * @param line of the script, from 1; 0 where the whole is meant
 * @param source where the rule is from
 */
public record ScriptFinding(Severity severity, String code, int line, String message, String hint, String source) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** With the place of the word that holds the script; the line within the script stands in the message. */
    public Diagnostic at(String path, Place place) {
        String where = line == 0 ? "" : "line " + line + " of the script: ";
        return new Diagnostic(severity, code, where + message, path, place, hint, Optional.empty());
    }
}
