package paish.shell.render;

import java.io.PrintStream;
import paish.language.Diagnostic;
import paish.language.Failure;

/** A failure as a person is told of it: what happened, where, what to do next. */
public final class FailureText {

    private final Style style;
    private final DiagnosticText diagnostics;

    public FailureText(Style style, DiagnosticText diagnostics) {
        this.style = style;
        this.diagnostics = diagnostics;
    }

    public void print(Failure failure, PrintStream to) {
        if (failure.diagnostics().isEmpty()) {
            to.print(diagnostics.of(style.red("error:"), failure.getMessage(), failure.place(), failure.hint()));
        } else {
            diagnostics.print(failure.diagnostics(), to);
            to.println(style.red("error:") + " " + count(failure));
        }
    }

    private static String count(Failure failure) {
        long files = failure.diagnostics().stream().map(Diagnostic::place).map(p -> p.file()).distinct().count();
        return DiagnosticText.count(failure.diagnostics(), (int) files);
    }
}
