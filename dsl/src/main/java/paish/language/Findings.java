package paish.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the diagnostics of one rule. */
public final class Findings {

    private final String code;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public Findings(String code) {
        this.code = code;
    }

    public void error(Entry at, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, at.path(), at.place(), message, hint));
    }

    /** Two places that conflict; the finding stands at the first of the two arguments. */
    public void conflict(Entry at, Entry with, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, at.path(), at.place(), message, hint).against(with.place()));
    }

    public void warning(Entry at, String message, String hint) {
        diagnostics.add(Diagnostic.warning(code, at.path(), at.place(), message, hint));
    }

    /** Something that should be there; {@code word} completes the path, empty for the block itself. */
    public void missing(Filled in, String word, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, path(in, word), in.place(), message, hint));
    }

    public void warnMissing(Filled in, String word, String message, String hint) {
        diagnostics.add(new Diagnostic(
                Severity.WARNING, code, message, path(in, word), in.place(), hint, Optional.empty()));
    }

    public List<Diagnostic> all() {
        return List.copyOf(diagnostics);
    }

    private static String path(Filled in, String word) {
        return word.isEmpty() ? in.path() : in.path() + "." + word;
    }
}
