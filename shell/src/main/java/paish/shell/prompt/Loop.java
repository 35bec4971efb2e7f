package paish.shell.prompt;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import paish.api.Api;
import paish.assist.Assistant;
import paish.assist.FilePaths;
import paish.assist.LiveCatalogue;
import paish.assist.LiveValues;
import paish.engine.Event;
import paish.language.Exit;
import paish.script.Context;
import paish.script.Products;
import paish.shell.render.EventText;
import paish.shell.session.Session;

/** Reads an input, does it, shows what came of it, and so on until somebody leaves. */
public final class Loop {

    /** Inputs that the history keeps. */
    private static final int KEPT = 5_000;

    private final Console console;
    private final Questions questions;
    private final Sitting sitting;
    private final LineReader reader;
    private final Lines lines;
    private final Announcements announcements;
    private final PromptText prompt;
    private final Behind behind;
    private final IntSupplier watches;
    private final IntSupplier outside;

    private Loop(Console console, IntSupplier watches) {
        Session session = console.session();
        this.console = console;
        this.questions = new Questions(console.terminal());
        this.lines = new Lines(new HistoryFile(session.home().resolve("history"), KEPT), new Unkept(session.environment())::test, KEPT);
        this.sitting = new Sitting(console::now, questions::proceed, InstantSource.system());
        Supplier<Assistant> assistant = new Once<>(() -> new Assistant(
                new Products(), new Api(), live(), Commands.of(sitting), new FilePaths(Path.of(""))));
        this.reader = LineReading.of(console, assistant, sitting, lines);
        this.announcements = new Announcements(reader, new EventText(session.errStyle()));
        this.outside = watches;
        this.watches = () -> watches.getAsInt() + sitting.account().watched();
        this.behind = new Behind(session, assistant, announcements, sitting.account(), lines);
        this.prompt = new PromptText(key -> sitting.setting(key).map(Context.Setting::value), this.watches, session.outStyle());
        sitting.on(new OnTerminal(console, announcements, lines));
    }

    /** What completion knows of the account; fetched behind, and only once somebody asks for such a thing. */
    private LiveValues live() {
        return new LiveCatalogue(sitting::world, () -> value(Context.Key.REGION), () -> value(Context.Key.WORKSPACE),
                InstantSource.system(), LiveCatalogue.daemon());
    }

    private Optional<String> value(Context.Key key) {
        return sitting.setting(key).map(Context.Setting::value);
    }

    /** On the terminal that the process was started on. */
    public static Exit run(Session session, List<String> files) {
        session.where();
        Console console = Console.of(session);
        if (console.dumb()) {
            // JLine leaves a dumb terminal's signals to the JVM, which would end.
            Signals.register("INT", () -> console.terminal().raise(Terminal.Signal.INT));
        }
        try (Terminal terminal = console.terminal()) {
            return run(console, Outside.NOTHING, files);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * What happens outside of the inputs, and how it is told of here.
     *
     * @param watches how many are running
     * @param told is given the place where everything comes in that should stand above the prompt
     */
    record Outside(IntSupplier watches, Consumer<Consumer<Event>> told) {

        static final Outside NOTHING = new Outside(() -> 0, announcements -> {});
    }

    /** @param files run before the first prompt, which has their variables */
    static Exit run(Console console, Outside outside, List<String> files) {
        Loop loop = new Loop(console, outside.watches());
        outside.told().accept(loop.announcements);
        return loop.untilLeft(files);
    }

    private Exit untilLeft(List<String> files) {
        PrintStream err = console.session().streams().err();
        try (sitting;
                Farewell farewell = new Farewell(reader, console.dumb(), console.raw());
                Evaluating evaluating = new Evaluating(console.terminal(), err, InstantSource.system(), this::leaveAtOnce)) {
            Startup.files(console.session().environment(), files).forEach(file -> evaluate(evaluating, () -> sitting.load(file)));
            behind.start();
            while (!sitting.left()) {
                announcements.release();
                next(evaluating);
            }
            return Exit.DONE;
        }
    }

    private void next(Evaluating evaluating) {
        try {
            lines.load();
            String text = reader.readLine(prompt.of(sitting.where()).replace("%", "%%"));
            evaluate(evaluating, () -> sitting.take(text));
        } catch (UserInterruptException e) {
            // The line is dropped.
        } catch (EndOfFileException e) {
            int unready = outside.getAsInt() + sitting.account().unready();
            if (unready > 0 && !questions.leave(watches.getAsInt())) {
                return;
            }
            if (unready == 0 && watches.getAsInt() > 0) {
                console.session().streams().err().println("what runs goes on running; paish cost says what that costs");
            }
            sitting.leave();
        }
    }

    private void evaluate(Evaluating evaluating, Runnable work) {
        announcements.hold();
        evaluating.run(work);
    }

    private void leaveAtOnce() {
        Runtime.getRuntime().exit(Exit.INTERRUPTED.code());
    }
}
