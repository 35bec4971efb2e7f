package paish.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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
        System.exit(0);
    }
}
