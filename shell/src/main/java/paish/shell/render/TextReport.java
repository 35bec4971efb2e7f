package paish.shell.render;

import java.io.PrintStream;
import java.util.List;
import paish.engine.Dialogue;
import paish.language.Diagnostic;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/** A run told to a person. */
public record TextReport(Streams streams, Dialogue dialogue, ValueText values, DiagnosticText diagnostics) implements Report {

    public static TextReport of(Streams streams, boolean yes, Style out, Style err, DiagnosticText diagnostics) {
        Terminal terminal = streams.terminal();
        Question question = new Question(streams.in(), streams.err(), terminal.in() && terminal.err());
        Dialogue dialogue = new TextDialogue(
                streams.err(), err, terminal.columns(), terminal.err(), diagnostics, question, yes);
        return new TextReport(streams, dialogue, new ValueText(out, terminal.columns()), diagnostics);
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
