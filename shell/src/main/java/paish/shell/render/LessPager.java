package paish.shell.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** JLine's {@code less} over lines that are made as it asks for them. */
public final class LessPager implements Pager {

    private final Terminal terminal;

    public LessPager(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(Iterator<String> lines) {
        try {
            new Less(terminal, Path.of("")).run(source(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("the pager cannot write to the terminal", e);
        } catch (InterruptedException e) {
            // Ctrl-C leaves the pager, and nothing else.
        }
    }

    private static Source source(Iterator<String> lines) {
        return new Source() {
            @Override
            public String getName() {
                return "";
            }

            @Override
            public InputStream read() {
                return new LineStream(lines);
            }

            @Override
            public Long lines() {
                return null;
            }
        };
    }
}
