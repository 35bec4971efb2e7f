package paish.shell.command;

import java.nio.file.Path;
import java.util.Optional;
import paish.shell.line.Invocation;
import paish.shell.option.OptionsBuilder;
import paish.shell.task.Serve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paish sandbox} */
@Command(
        name = "sandbox",
        header = "Serve the sandbox to other clients.",
        description = "Runs in the foreground until it is interrupted. It speaks the services' wire protocol on loopback.")
final class SandboxCommand implements Asks {

    @Option(names = "--port", defaultValue = "8642", paramLabel = "N", description = "Port, 0 for any; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--state", paramLabel = "DIR", description = "Where it keeps its records; default $PAISH_HOME/sandbox.")
    private Path state;

    @Option(names = "--faults", defaultValue = "", paramLabel = "SPEC",
            description = "What goes wrong: Operation:kind[:probability[:argument]], separated by commas.")
    private String faults;

    @Option(names = "--clock", paramLabel = "SPEED", description = "How fast its time runs; default 60, a minute a second.")
    private String clock;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Makes the faults repeatable; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--exec", description = "Really run the scripts of ECS commands and DLC jobs, on this machine and with your rights. "
            + "The keys are new ones then, and secret.")
    private boolean exec;

    @Mixin
    private OutputOptions output;

    @Override
    public Invocation invocation() {
        OptionsBuilder options = new OptionsBuilder();
        output.into(options);
        Serve serve = new Serve(port, Optional.ofNullable(state), faults, Optional.ofNullable(clock), seed, exec);
        return new Invocation(serve, options.build());
    }
}
