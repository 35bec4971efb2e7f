package paish.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The one exception that reaches a user: an exit code, a message meant for people and what to do next. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String hint;
    private final transient Place place;
    private final transient List<Diagnostic> diagnostics;
    private final transient Map<String, Object> details;

    public Failure(Exit exit, String message, String hint) {
        this(exit, message, hint, Place.NOWHERE, List.of(), Map.of(), null);
    }

    public Failure(Exit exit, String message, String hint, Throwable cause) {
        this(exit, message, hint, Place.NOWHERE, List.of(), Map.of(), cause);
    }

    private Failure(
            Exit exit, String message, String hint, Place place, List<Diagnostic> diagnostics,
            Map<String, Object> details, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.hint = hint;
        this.place = place;
        this.diagnostics = List.copyOf(diagnostics);
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** An invalid script: the diagnostics say all there is to say. */
    public static Failure invalid(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        return new Failure(Exit.INVALID, errors + (errors == 1 ? " error" : " errors"), "", Place.NOWHERE, diagnostics, Map.of(), null);
    }

    /** The same with another exit code. */
    public Failure as(Exit other) {
        return new Failure(other, getMessage(), hint, place, diagnostics, details, getCause());
    }

    /** The same, with the place in a script that led to it; a place that is known already stays. */
    public Failure at(Place in) {
        return place.known() || !diagnostics.isEmpty() ? this : new Failure(exit, getMessage(), hint, in, diagnostics, details, this);
    }

    /** The same, with what a program should know of it. */
    public Failure with(Map<String, Object> known) {
        return new Failure(exit, getMessage(), hint, place, diagnostics, known, getCause());
    }

    /** The same, with more to say. */
    public Failure adding(String more) {
        return new Failure(exit, getMessage() + more, hint, place, diagnostics, details, getCause());
    }

    /** The same with its texts passed through; for what must not be shown. */
    public Failure with(UnaryOperator<String> words) {
        String message = words.apply(getMessage());
        String next = words.apply(hint);
        return message.equals(getMessage()) && next.equals(hint) ? this
                : new Failure(exit, message, next, place, diagnostics, details, getCause());
    }

    public Exit exit() {
        return exit;
    }

    /** What to do next; empty when there is nothing to say. */
    public String hint() {
        return hint;
    }

    /** Where in a script; {@link Place#NOWHERE} when it concerns none. */
    public Place place() {
        return place;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Its parts by name, e.g. the missing {@code action}; empty where the message says all there is. */
    public Map<String, Object> details() {
        return details;
    }
}
