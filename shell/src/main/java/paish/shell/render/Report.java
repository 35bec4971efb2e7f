package paish.shell.render;

import java.io.PrintStream;
import java.util.List;
import paish.engine.Dialogue;
import paish.language.Diagnostic;

/** Where a run's output goes: text for people, or JSON lines for programs. */
public interface Report extends AutoCloseable {

    /** What the engine says and asks. */
    Dialogue dialogue();

    /** What the script prints. */
    PrintStream out();

    /** What was found in the script and does not keep it from running. */
    void warned(List<Diagnostic> warnings);

    /** The value of the last expression; null when it has none. Rows may be fetched only now. */
    void value(Object value);

    @Override
    void close();
}
