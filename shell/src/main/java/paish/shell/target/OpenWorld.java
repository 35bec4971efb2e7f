package paish.shell.target;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paish.api.Api;
import paish.cloud.Cloud;
import paish.cloud.Clouds;
import paish.cloud.SandboxKey;
import paish.cloud.Target;
import paish.engine.Dialogue;
import paish.engine.Engine;
import paish.engine.EngineOptions;
import paish.engine.Entry;
import paish.engine.Event;
import paish.engine.Provisioner;
import paish.engine.Time;
import paish.engine.Watches;
import paish.journal.SqliteJournal;
import paish.language.Exit;
import paish.language.Failure;
import paish.sandbox.Keys;
import paish.sandbox.Sandbox;
import paish.sandbox.SandboxOptions;
import paish.script.Products;
import paish.script.World;

/**
 * A client, an engine and a journal on one account.
 *
 * @param watches in the background, where somebody listens
 * @param sandbox ours, stopped when the world is closed
 */
record OpenWorld(
        Cloud cloud, Engine engine, SqliteJournal journal, Optional<Watches> watches, Optional<Sandbox> sandbox)
        implements World, AutoCloseable {

    /** @param listener to what the watches of a prompt see; empty: nothing is watched */
    static OpenWorld open(
            Where where, LocalSandbox local, Path home, Dialogue dialogue, boolean yes, Optional<Consumer<Event>> listener) {
        Optional<Sandbox> sandbox = where.embedded() ? Optional.of(start(local)) : Optional.empty();
        Optional<URI> endpoint = sandbox.map(Sandbox::endpoint).or(where::endpoint);
        boolean cloud = where.kind() == Where.Kind.CLOUD;
        Target target = cloud
                ? new Target(Target.Kind.CLOUD, endpoint, where.credentials())
                : sandbox.map(own -> Target.sandbox(own.endpoint(), new SandboxKey(own.keys().id(), own.keys().secret())))
                        .orElseGet(() -> Target.sandbox(endpoint.orElseThrow()));
        Time time = cloud ? Time.SYSTEM : SandboxClock.at(endpoint.orElseThrow());
        SqliteJournal journal = new SqliteJournal(home, where.account(local));
        Cloud client = Clouds.open(target, new Api());
        EngineOptions options = EngineOptions.of(where.word(), yes);
        List<Provisioner> kinds = new Products().provisioners();
        Optional<Watches> watches = listener.map(l -> new Watches(client, kinds, new Unhurried(time), journal, l));
        Engine engine = new Engine(client, kinds, dialogue, options, time, journal, watches);
        return new OpenWorld(client, engine, journal, watches, sandbox);
    }

    /** The calls of earlier runs that have no known outcome; nothing is opened where there is no journal. */
    List<Entry> open() {
        return journal.exists() ? engine.open() : List.of();
    }

    @Override
    public void close() {
        watches.ifPresent(Watches::close);
        cloud.close();
        journal.close();
        sandbox.ifPresent(Sandbox::close);
    }

    private static Sandbox start(LocalSandbox local) {
        try {
            SandboxOptions options = new SandboxOptions(0, local.state(), "", local.clockSpeed(), 1, InstantSource.system());
            return Sandbox.start(local.exec() ? options.executing(Keys.random(new SecureRandom())) : options);
        } catch (IOException | RuntimeException e) {
            throw new Failure(Exit.FAILED, "the embedded sandbox cannot start in " + local.state() + ": " + e.getMessage(),
                    "PAISH_HOME names another folder; --endpoint uses a sandbox that runs already", e);
        }
    }
}
