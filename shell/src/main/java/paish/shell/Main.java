package paish.shell;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import paish.shell.command.Commands;
import paish.shell.line.Invocation;
import paish.shell.line.Shortcut;
import paish.shell.option.OptionsBuilder;
import paish.shell.session.Session;
import paish.shell.terminal.Streams;
import paish.shell.terminal.Terminal;

/** Arguments in, exit code out. */
public final class Main {

    private final Streams streams;
    private final Map<String, String> environment;

    private Main(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    public static void main(String[] args) {
        // UTF-8 whatever the locale: JSON is nothing else, and names may be Chinese.
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        Terminal terminal = Terminal.of(System.getProperty("paish.terminals"), System.getProperty("paish.columns"));
        int code = run(args, new Streams(System.in, System.out, System.err, terminal), System.getenv());
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    /** The same without a terminal, for whoever has the streams. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return run(args, new Streams(in, out, err, Terminal.NONE), environment);
    }

    private static int run(String[] args, Streams streams, Map<String, String> environment) {
        try {
            return new Main(streams, environment).line(args);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            boolean debug = Arrays.asList(args).contains("--debug");
            return new Ending(new Session(streams, new OptionsBuilder().build(), environment), debug).of(e);
        }
    }

    private int line(String[] args) {
        Optional<Invocation> quick = Shortcut.read(args);
        if (quick.isPresent()) {
            return perform(quick.get());
        }
        boolean colored = streams.terminal().out() && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Commands(streams.out(), streams.err(), colored).execute(args, this::perform);
    }

    private int perform(Invocation invocation) {
        Session session = new Session(streams, invocation.options(), environment);
        try {
            return invocation.task().perform(session).code();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Ending(session, invocation.options().debug()).of(e);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }
}
