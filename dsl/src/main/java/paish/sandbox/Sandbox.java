package paish.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import paish.api.Api;
import paish.sandbox.catalogue.Seeds;
import paish.sandbox.control.Control;
import paish.sandbox.execution.Execution;
import paish.sandbox.execution.Outputs;
import paish.sandbox.fault.Faults;
import paish.sandbox.permission.Permissions;
import paish.sandbox.process.Leftovers;
import paish.sandbox.process.Supervisor;
import paish.sandbox.state.Clock;
import paish.sandbox.state.Database;
import paish.sandbox.wire.Front;
import paish.sandbox.wire.Router;
import paish.sandbox.wire.Service;
import paish.sandbox.wire.Signatures;

/** A running sandbox: a server on loopback that an unmodified official client can use. */
public final class Sandbox implements AutoCloseable {

    private static final int THREADS = 64;

    private final SandboxOptions options;
    private final Database database;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Optional<Supervisor> supervisor;

    private Sandbox(
            SandboxOptions options, Database database, HttpServer server, ExecutorService threads, Optional<Supervisor> supervisor) {
        this.options = options;
        this.database = database;
        this.server = server;
        this.threads = threads;
        this.supervisor = supervisor;
    }

    public static Sandbox start(SandboxOptions options) throws IOException {
        tune();
        Faults faults = new Faults(options.faults(), options.seed());
        Permissions permissions = new Permissions();
        Database database = new Database(options.state());
        Optional<Supervisor> supervisor = Optional.empty();
        try {
            Clock clock = new Clock(database, options.time(), options.clockSpeed());
            Outputs outputs = new Outputs(options.state().resolve("exec"));
            Leftovers.settle(database, clock, outputs.folder(), Modelled::works);
            if (options.executing().isPresent()) {
                supervisor = Optional.of(Supervisor.start(database, clock, outputs, Modelled::works, System.getenv()));
            }
            Execution execution = supervisor.map(Supervisor::execution).orElseGet(() -> Execution.simulated(outputs));
            Keys keys = options.executing().orElse(Keys.PUBLIC);
            Service service = new Service(
                    new Signatures(keys.id(), keys.secret(), options.time()),
                    new Router(new Api()), Modelled.operations(options.seed(), execution), database, clock, faults, permissions, new Seeds());
            Control control = new Control(database, clock, faults, permissions, outputs);
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), options.port()), 256);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, Sandbox::daemon);
            server.setExecutor(threads);
            server.createContext("/", new Front(service::answer));
            server.createContext(Control.PATH, new Front(control::answer));
            server.start();
            return new Sandbox(options, database, server, threads, supervisor);
        } catch (IOException | RuntimeException e) {
            supervisor.ifPresent(Supervisor::close);
            database.close();
            throw e;
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The one key pair that is accepted. */
    public Keys keys() {
        return options.executing().orElse(Keys.PUBLIC);
    }

    public double clockSpeed() {
        return options.clockSpeed();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        supervisor.ifPresent(Supervisor::close);
        database.close();
    }

    /**
     * The JDK's server reads these once, when its classes load. Without the first every reply waits for a delayed
     * acknowledgement; with an idle limit below the clients' their next call would meet a closed connection.
     */
    private static void tune() {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.idleInterval", "900");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "512");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "paish-sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
