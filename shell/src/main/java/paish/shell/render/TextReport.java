package paish.shell.render;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.IntSupplier;
import paish.engine.Dialogue;
import paish.language.Diagnostic;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/** A run told to a person. */
public record TextReport(Streams streams, Dialogue dialogue, ValueText values, DiagnosticText diagnostics) implements Report {

    public static TextReport of(Streams streams, boolean yes, Style out, Style err, DiagnosticText diagnostics) {
        int columns = streams.terminal().columns();
        return of(streams, yes, new ValueText(out, columns), err, diagnostics, () -> columns);
    }

    /** @param screen standard output's, which may be resized */
    public static TextReport of(Streams streams, boolean yes, Style out, Style err, DiagnosticText diagnostics, Screen screen) {
        return of(streams, yes, new ValueText(out, screen, Clock.systemDefaultZone()), err, diagnostics, screen::columns);
    }

    private static TextReport of(
            Streams streams, boolean yes, ValueText values, Style err, DiagnosticText diagnostics, IntSupplier columns) {
        Terminal terminal = streams.terminal();
        Question question = new Question(streams.in(), streams.err(), terminal.in() && terminal.err());
        Dialogue dialogue = new TextDialogue(
                streams.err(), err, columns, terminal.err(), diagnostics, question, yes);
        return new TextReport(streams, dialogue, values, diagnostics);
    }

    @Override
    public PrintStream out() {
        return streams.out();
    }

    @Override
    public void warned(List<Diagnostic> warnings) {
        diagnostics.print(warnings, streams.err());
    }

    @Override
    public void value(Object value) {
        values.print(value, streams.out());
    }

    @Override
    public void close() {
        dialogue.waited();
    }
}
