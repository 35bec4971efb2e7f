package paish.shell.prompt;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import paish.engine.Dialogue.Answer;
import paish.engine.Plan;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context;
import paish.script.Interactive;
import paish.script.Source;
import paish.script.World;
import paish.shell.conversation.Conversation;
import paish.shell.conversation.Input;
import paish.shell.conversation.Settings;
import paish.shell.mishap.Telling;
import paish.shell.render.DiagnosticText;
import paish.shell.render.Report;
import paish.shell.render.TextReport;
import paish.shell.session.Session;
import paish.shell.target.LazyWorld;
import paish.shell.target.Where;

/** The conversation as it stands: the scope, the account, the inputs so far. Scope and account are made when first needed. */
final class Sitting implements Conversation, AutoCloseable {

    private final Supplier<Session> session;
    private final Supplier<List<String>> stored;
    private final InstantSource clock;
    private final Conversing dialogue;
    private final List<Input> inputs = new ArrayList<>();
    private final Settings settings = new Settings();
    private Optional<Interactive> scope = Optional.empty();
    private Optional<LazyWorld> world = Optional.empty();
    private Optional<Where> elsewhere = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private volatile boolean left;

    /**
     * @param session as wide as the terminal is now
     * @param stored the inputs of earlier sittings
     */
    Sitting(Supplier<Session> session, Function<Plan, Answer> question, Supplier<List<String>> stored, InstantSource clock) {
        this.stored = stored;
        this.session = session;
        this.clock = clock;
        this.dialogue = new Conversing(report().dialogue(), question);
    }

    /** Does what was typed; false when it failed, which was told then. */
    boolean take(String text) {
        Typed typed = Typed.of(text, variables()::containsKey);
        return switch (typed.kind()) {
            case NOTHING -> true;
            case CODE -> evaluate(text);
            case COMMAND -> told(() -> typed.command().orElseThrow().run(this));
            case SHELL -> told(() -> ShellCommand.run(typed.text(), session()));
        };
    }

    @Override
    public boolean evaluate(String text) {
        int number = inputs.size() + 1;
        Instant began = clock.instant();
        Object[] value = new Object[1];
        boolean done = told(() -> {
            value[0] = scope().evaluate(session().sources().input(number, text));
            show(value[0]);
        });
        Optional<String> why = done ? Optional.empty() : failure.map(Failure::getMessage);
        inputs.add(new Input(number, text, value[0], why, Duration.between(began, clock.instant())));
        return done;
    }

    /** Runs a file in the scope; it is none of the inputs. */
    boolean load(String file) {
        return told(() -> {
            Source source = session().sources().read(file);
            show(scope().evaluate(source));
        });
    }

    private boolean told(Runnable work) {
        Report report = report();
        dialogue.display(report.dialogue());
        try {
            work.run();
            failure = Optional.empty();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            report.dialogue().waited();
            failure = Optional.of(Telling.of(e, session(), session().options().debug()));
        }
        report.dialogue().waited();
        session().streams().out().flush();
        return failure.isEmpty();
    }

    @Override
    public synchronized Interactive scope() {
        if (scope.isEmpty()) {
            scope = Optional.of(new Interactive(session().context(), this::world, found -> report().warned(found), out()));
        }
        return scope.get();
    }

    /** None as long as nothing has been evaluated, which is not worth a scope. */
    @Override
    public synchronized Map<String, Object> variables() {
        return scope.map(Interactive::variables).orElse(Map.of());
    }

    @Override
    public synchronized World world() {
        if (world.isEmpty()) {
            Session now = session();
            world = Optional.of(new LazyWorld(where(), now.sandbox(), now.home(), dialogue, now.options().yes()));
        }
        return world.get().get();
    }

    @Override
    public synchronized Where where() {
        return elsewhere.orElseGet(() -> session().where());
    }

    @Override
    public synchronized void turnTo(Where where) {
        close();
        world = Optional.empty();
        elsewhere = Optional.of(where);
    }

    /** What is set outside as long as nothing was evaluated. */
    @Override
    public synchronized Optional<Context.Setting> setting(Context.Key key) {
        return scope.isPresent() ? Optional.ofNullable(scope.get().settings().get(key)) : session().context().get(key);
    }

    @Override
    public List<String> stored() {
        return stored.get();
    }

    @Override
    public void show(Object value) {
        report().value(value);
    }

    private Report report() {
        Session now = session();
        DiagnosticText diagnostics = new DiagnosticText(now.errStyle(), now.sources()::line);
        return TextReport.of(now.streams(), now.options().yes(), now.outStyle(), now.errStyle(), diagnostics);
    }

    /** How the last input ended. */
    Exit exit() {
        return failure.map(Failure::exit).orElse(Exit.DONE);
    }

    boolean left() {
        return left;
    }

    @Override
    public Session session() {
        return session.get();
    }

    @Override
    public List<Input> inputs() {
        return List.copyOf(inputs);
    }

    @Override
    public PrintStream out() {
        return session().streams().out();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void leave() {
        left = true;
    }

    @Override
    public synchronized void close() {
        world.ifPresent(LazyWorld::close);
    }
}
