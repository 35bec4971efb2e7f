package paish.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import paish.shell.option.OptionsBuilder;
import paish.shell.prompt.Rehearsal;
import paish.shell.session.Session;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/**
 * Does what is done most, so that the JVM can keep the classes which that takes in an archive. The launcher runs it
 * in the background, with a home folder of its own.
 */
public final class Training {

    private static final List<List<String>> LINES = List.of(
            List.of("-e", "1 + 1"),
            List.of("check", "-"),
            List.of("check", "--json", "-"),
            List.of("plan", "--json", "-"),
            List.of("run", "--yes", "-"),
            List.of("run", "--yes", "--json", "-"),
            List.of("ls", "--region", "cn-hangzhou"));

    /** A block with a completion in it, a look-up, a mistake. */
    private static final String KEYS = """
            region 'cn-hangzhou'
            workspace '40823'
            dsw { name 'nb'; spec 'ecs.c6.large'; im\t 'image-05cefd0be2exxxx' }
            jobs().size()
            nosuch
            /context
            /quit
            """.replace('\n', '\r');

    private Training() {}

    public static void main(String[] args) throws IOException {
        byte[] script;
        try (InputStream in = Training.class.getResourceAsStream("training.pai")) {
            script = in.readAllBytes();
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("PAISH_HOME", System.getenv("PAISH_HOME"));
        for (List<String> line : LINES) {
            Main.run(line.toArray(String[]::new), new ByteArrayInputStream(script), nowhere, nowhere, environment);
        }
        Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, new Terminal(true, true, true, 80));
        Rehearsal.run(new Session(streams, new OptionsBuilder().build(), environment), KEYS);
        System.exit(0);
    }
}
