package paish.language;

import java.util.Comparator;
import java.util.Optional;

/**
 * One finding on a script.
 *
 * @param code stable, e.g. {@code dsw.name.pattern}
 * @param message names the value and the rule
 * @param path what it is about, e.g. {@code dlc.worker.count}
 * @param hint what to do next, did-you-mean included; empty when there is none
 * @param other the second place where two places conflict
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        String path,
        Place place,
        String hint,
        Optional<Place> other) {

    /** In the order of a script. */
    public static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparingInt((Diagnostic d) -> d.place().line()).thenComparingInt(d -> d.place().column());

    public static Diagnostic error(String code, String path, Place place, String message, String hint) {
        return new Diagnostic(Severity.ERROR, code, message, path, place, hint, Optional.empty());
    }

    public static Diagnostic warning(String code, String path, Place place, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, message, path, place, hint, Optional.empty());
    }

    /** The same finding, with the other of two conflicting places. */
    public Diagnostic against(Place place) {
        return new Diagnostic(severity, code, message, path, this.place, hint, Optional.of(place));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
