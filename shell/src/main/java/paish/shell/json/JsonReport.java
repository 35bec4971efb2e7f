package paish.shell.json;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.engine.Dialogue;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Growing;
import paish.shell.mishap.Mishap;
import paish.shell.render.Question;
import paish.shell.render.Report;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/** A run told to a program: every line on standard output is a JSON object, the last one a summary. */
public final class JsonReport implements Report {

    private final Events events;
    private final Dialogue dialogue;
    private final PrintStream printed;
    private final PrintStream standard = System.out;
    private final Thread interrupted;
    private final Map<String, Object> outcome = new LinkedHashMap<>();
    private boolean ok = true;

    private JsonReport(Events events, Dialogue dialogue) {
        this.events = events;
        this.dialogue = dialogue;
        this.printed = new PrintStream(new Lines(events::log), true, StandardCharsets.UTF_8);
        this.interrupted = new Thread(() -> events.summary(false, FailureJson.of(new Failure(Exit.INTERRUPTED, "interrupted", ""))));
    }

    public static JsonReport of(Streams streams, boolean yes) {
        Terminal terminal = streams.terminal();
        Events events = new Events(streams.out());
        Question question = new Question(streams.in(), streams.err(), terminal.in() && terminal.err());
        JsonReport report = new JsonReport(events, new JsonDialogue(events, question, yes));
        // println inside a closure goes to System.out, whatever the script's binding says.
        System.setOut(report.printed);
        Runtime.getRuntime().addShutdownHook(report.interrupted);
        return report;
    }

    @Override
    public Dialogue dialogue() {
        return dialogue;
    }

    @Override
    public PrintStream out() {
        return printed;
    }

    @Override
    public void warned(List<Diagnostic> warnings) {
        warnings.forEach(d -> events.line(DiagnosticJson.severity(d), DiagnosticJson.of(d)));
    }

    /** A log that grows is no value that ever is whole: each of its lines is an event. */
    @Override
    public void value(Object value) {
        if (value instanceof Growing growing) {
            while (growing.hasNext()) {
                events.log(growing.next());
            }
        } else if (value != null) {
            outcome.put("value", Json.written(value));
        }
    }

    /** Each finding of an invalid script is an event; the failure itself is one and stands in the summary too. */
    public void failed(Throwable thrown) {
        ok = false;
        printed.close();
        outcome.clear();
        outcome.putAll(FailureJson.of(thrown));
        List<Diagnostic> diagnostics = Mishap.of(thrown).diagnostics();
        if (!diagnostics.isEmpty()) {
            warned(diagnostics);
        } else {
            events.error(outcome);
        }
    }

    @Override
    public void close() {
        printed.close();
        events.summary(ok, outcome);
        System.setOut(standard);
        unhook();
    }

    private void unhook() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The process is ending already; the summary is written, and the hook adds nothing to it.
        }
    }
}
