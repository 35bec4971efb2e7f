package paish.shell.render;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import paish.language.Diagnostic;
import paish.language.Place;

/** A diagnostic with its line and a caret below it. */
public final class DiagnosticText {

    private final Style style;
    private final Function<Place, Optional<String>> lines;

    /** @param lines the text of a place's line, where it is known */
    public DiagnosticText(Style style, Function<Place, Optional<String>> lines) {
        this.style = style;
        this.lines = lines;
    }

    public void print(List<Diagnostic> diagnostics, PrintStream to) {
        diagnostics.forEach(d -> to.println(of(d)));
    }

    /** {@code 2 errors, 1 warning in 3 files}. */
    public static String count(List<Diagnostic> diagnostics, int files) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.size() - errors;
        String found = errors == 0 && warnings == 0 ? "nothing to report"
                : warnings == 0 ? number(errors, "error")
                : errors == 0 ? number(warnings, "warning")
                : number(errors, "error") + ", " + number(warnings, "warning");
        return found + " in " + number(files, "file");
    }

    String of(Diagnostic diagnostic) {
        int gutter = Math.max(digits(diagnostic.place()), diagnostic.other().map(DiagnosticText::digits).orElse(0));
        StringBuilder text = new StringBuilder(head(label(diagnostic), diagnostic.message()));
        place(text, gutter, diagnostic.place(), "", diagnostic.isError());
        diagnostic.other().ifPresent(other -> place(text, gutter, other, "against this", diagnostic.isError()));
        hint(text, gutter, diagnostic.hint());
        return text.toString();
    }

    /** Something that went wrong at a place, shown in the same way. */
    String of(String label, String message, Place place, String hint) {
        StringBuilder text = new StringBuilder(head(label, message));
        place(text, digits(place), place, "", true);
        hint(text, digits(place), hint);
        return text.toString();
    }

    private String label(Diagnostic diagnostic) {
        String label = diagnostic.severity().name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code() + "]";
        return diagnostic.isError() ? style.red(label) : style.yellow(label);
    }

    private String head(String label, String message) {
        return label + " " + style.bold(Visible.text(message)) + "\n";
    }

    private void hint(StringBuilder text, int gutter, String hint) {
        if (!hint.isEmpty()) {
            text.append(" ".repeat(gutter + 1)).append(style.cyan("= hint: ")).append(Visible.text(hint)).append('\n');
        }
    }

    private void place(StringBuilder text, int gutter, Place place, String label, boolean error) {
        if (place.file().isEmpty()) {
            return;
        }
        String indent = " ".repeat(gutter);
        text.append(indent).append(style.cyan("--> ")).append(Visible.line(place.toString())).append('\n');
        lines.apply(place).map(SecretLine::shown).ifPresent(line -> {
            String bar = style.cyan(" | ");
            String caret = "^".repeat(Mark.length(line, place.column()));
            String below = caret + (label.isEmpty() ? "" : " " + label);
            text.append(style.cyan(Width.paddedLeft(String.valueOf(place.line()), gutter))).append(bar).append(Mark.shown(line)).append('\n');
            text.append(indent).append(bar).append(Mark.indent(line, place.column()))
                    .append(error ? style.red(below) : style.yellow(below)).append('\n');
        });
    }

    private static int digits(Place place) {
        return String.valueOf(place.line()).length();
    }

    private static String number(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
