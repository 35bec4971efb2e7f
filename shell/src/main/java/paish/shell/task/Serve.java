package paish.shell.task;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import paish.language.Exit;
import paish.language.Failure;
import paish.sandbox.Keys;
import paish.sandbox.Sandbox;
import paish.sandbox.SandboxOptions;
import paish.shell.json.Json;
import paish.shell.session.Session;
import paish.shell.target.LocalSandbox;
import paish.shell.target.RealExecution;

/** Serves the sandbox in the foreground until the process is told to end. */
public record Serve(int port, Optional<Path> state, String faults, Optional<String> clock, long seed, boolean exec) implements Task {

    @Override
    public Exit perform(Session session) {
        LocalSandbox local = session.sandbox();
        double speed = clock.map(c -> LocalSandbox.speed("--clock", c)).orElse(local.clockSpeed());
        Path folder = state.orElse(local.state());
        try (Sandbox sandbox = start(new SandboxOptions(port, folder, faults, speed, seed, InstantSource.system()))) {
            if (exec) {
                session.streams().err().println("warning: " + RealExecution.warning(System.getProperty("user.name"), speed));
            }
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

    /** One that executes has a secret of its own: the public one would let anybody on this machine run scripts as us. */
    private Sandbox start(SandboxOptions options) throws IOException {
        return Sandbox.start(exec ? options.executing(Keys.random(new SecureRandom())) : options);
    }

    private static void say(Session session, Sandbox sandbox, Path folder) {
        PrintStream out = session.streams().out();
        if (session.options().json()) {
            Map<String, Object> ready = new LinkedHashMap<>();
            ready.put("schema", Json.SCHEMA);
            ready.put("endpoint", sandbox.endpoint());
            ready.put("accessKeyId", sandbox.keys().id());
            ready.put("accessKeySecret", sandbox.keys().secret());
            ready.put("clock", sandbox.clockSpeed());
            ready.put("state", folder);
            Json.line(out, ready);
        } else {
            out.println("sandbox at " + sandbox.endpoint() + ", its time runs " + sandbox.clockSpeed() + " times as fast as ours");
            keys(out, sandbox.keys(), folder);
            out.println("use it with: paish --endpoint " + sandbox.endpoint() + " …");
        }
        out.flush();
    }

    private static void keys(PrintStream out, Keys keys, Path folder) {
        if (keys.equals(Keys.PUBLIC)) {
            out.println("keys " + keys.id() + " / " + keys.secret() + " (not secret), state in " + folder);
            return;
        }
        out.println("state in " + folder + "; the keys are of this start, and who has them can run scripts as you:");
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_ID=" + keys.id());
        out.println("export ALIBABA_CLOUD_ACCESS_KEY_SECRET=" + keys.secret());
    }
}
