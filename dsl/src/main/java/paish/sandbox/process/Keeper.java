package paish.sandbox.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that does nothing as long as the sandbox lives, and ends the sandbox's processes when it has died without
 * having done so itself: a pipe between the two is closed by the system, whatever becomes of the sandbox.
 */
record Keeper(Process process) implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat > /dev/null
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
              left=
              for environment in /proc/[0-9]*/environ; do
                if grep -qsz "^$1" "$environment"; then
                  process=${environment%/environ}
                  kill -9 "${process#/proc/}" 2> /dev/null && left=1
                fi
              done
              [ -n "$left" ] || exit 0
            done
            """;

    static Keeper of(Machine machine) throws IOException {
        List<String> command = new ArrayList<>(machine.has("setsid") ? List.of("setsid") : List.of());
        command.addAll(List.of("sh", "-c", SCRIPT, "paish-keeper", machine.mark("")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", machine.environment().getOrDefault("PATH", ""));
        return new Keeper(builder.start());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.flush();
        } catch (IOException e) {
            // Its other end is gone, as it should be.
            return;
        }
    }
}
