package paish.shell.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/** Standard input, output and error: results go to {@code out}, everything that accompanies them to {@code err}. */
public record Streams(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {}
