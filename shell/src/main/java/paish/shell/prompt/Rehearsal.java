package paish.shell.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import paish.shell.session.Session;

/** A sitting that nobody sees: the same classes are loaded as in one that somebody does. */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param keys as a terminal sends them; the sitting ends with them */
    public static void run(Session session, String keys) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)), OutputStream.nullOutputStream())
                .type("xterm-256color")
                .provider("jni")
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .size(new Size(80, 24))
                .build()) {
            Loop.run(Console.on(terminal, session), Loop.Outside.NOTHING, List.of());
        }
    }
}
