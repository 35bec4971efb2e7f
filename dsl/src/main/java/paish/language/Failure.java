package paish.language;

import java.util.List;
import java.util.function.UnaryOperator;

/** The one exception that reaches a user: an exit code, a message meant for people and what to do next. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String hint;
    private final transient Place place;
    private final transient List<Diagnostic> diagnostics;

    public Failure(Exit exit, String message, String hint) {
        this(exit, message, hint, Place.NOWHERE, List.of(), null);
    }

    public Failure(Exit exit, String message, String hint, Throwable cause) {
        this(exit, message, hint, Place.NOWHERE, List.of(), cause);
    }

    private Failure(Exit exit, String message, String hint, Place place, List<Diagnostic> diagnostics, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.hint = hint;
        this.place = place;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** An invalid script: the diagnostics say all there is to say. */
    public static Failure invalid(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        return new Failure(Exit.INVALID, errors + (errors == 1 ? " error" : " errors"), "", Place.NOWHERE, diagnostics, null);
    }

    /** The same, with the place in a script that led to it; a place that is known already stays. */
    public Failure at(Place in) {
        return place.known() || !diagnostics.isEmpty() ? this : new Failure(exit, getMessage(), hint, in, diagnostics, this);
    }

    /** The same with its texts passed through; for what must not be shown. */
    public Failure with(UnaryOperator<String> words) {
        String message = words.apply(getMessage());
        String next = words.apply(hint);
        return message.equals(getMessage()) && next.equals(hint) ? this
                : new Failure(exit, message, next, place, diagnostics, getCause());
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
}
