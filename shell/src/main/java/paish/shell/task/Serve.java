package paish.shell.task;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import paish.language.Exit;
import paish.language.Failure;
import paish.sandbox.Sandbox;
import paish.sandbox.SandboxOptions;
import paish.shell.json.Json;
import paish.shell.session.Session;
import paish.shell.target.LocalSandbox;

/** Serves the sandbox in the foreground until the process is told to end. */
public record Serve(int port, Optional<Path> state, String faults, Optional<String> clock, long seed) implements Task {

    @Override
    public Exit perform(Session session) {
        LocalSandbox local = session.sandbox();
        double speed = clock.map(c -> LocalSandbox.speed("--clock", c)).orElse(local.clockSpeed());
        Path folder = state.orElse(local.state());
        try (Sandbox sandbox = Sandbox.start(new SandboxOptions(port, folder, faults, speed, seed, InstantSource.system()))) {
            say(session, sandbox, folder);
            new CountDownLatch(1).await();
            return Exit.DONE;
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "the sandbox cannot start on port " + port + " with " + folder + ": " + e.getMessage(),
                    "--port 0 takes any free port", e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.INVALID, String.valueOf(e.getMessage()), "paish sandbox --help", e);
        } catch (InterruptedException e) {
            return Exit.INTERRUPTED;
        }
    }

    private static void say(Session session, Sandbox sandbox, Path folder) {
        PrintStream out = session.streams().out();
        if (session.options().json()) {
            Map<String, Object> ready = new LinkedHashMap<>();
            ready.put("schema", Json.SCHEMA);
            ready.put("endpoint", sandbox.endpoint());
            ready.put("accessKeyId", Sandbox.ACCESS_KEY_ID);
            ready.put("accessKeySecret", Sandbox.ACCESS_KEY_SECRET);
            ready.put("clock", sandbox.clockSpeed());
            ready.put("state", folder);
            Json.line(out, ready);
        } else {
            out.println("sandbox at " + sandbox.endpoint() + ", its time runs " + sandbox.clockSpeed() + " times as fast as ours");
            out.println("keys " + Sandbox.ACCESS_KEY_ID + " / " + Sandbox.ACCESS_KEY_SECRET + " (not secret), state in " + folder);
            out.println("use it with: paish --endpoint " + sandbox.endpoint() + " …");
        }
        out.flush();
    }
}
