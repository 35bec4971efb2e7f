package paish.shell.prompt;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import paish.assist.Defined;
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
import paish.shell.conversation.Watching;
import paish.shell.mishap.Telling;
import paish.shell.render.Report;
import paish.shell.session.Session;
import paish.shell.target.Where;

/** The conversation as it stands: the scope, the account, the inputs so far. Scope and account are made when first needed. */
final class Sitting implements Conversation, AutoCloseable {

    private final Supplier<Session> session;
    private final InstantSource clock;
    private final Conversing dialogue;
    private final Account account;
    private final List<Input> inputs = new CopyOnWriteArrayList<>();
    private final Settings settings = new Settings();
    private Surface surface = Surface.NONE;
    private Optional<Interactive> scope = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private volatile boolean left;

    /** @param session as wide as the terminal is now */
    Sitting(Supplier<Session> session, Function<Plan, Answer> question, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        this.dialogue = new Conversing(report().dialogue(), question);
        this.account = new Account(session.get(), dialogue);
    }

    /** To be called before the first input. */
    void on(Surface shown) {
        surface = shown;
        account.announce(shown.announcements());
    }

    /** Does what was typed; false when it failed, which was told then. */
    boolean take(String text) {
        Typed typed = Typed.of(text, variables()::containsKey);
        return switch (typed.kind()) {
            case NOTHING -> true;
            case CODE -> evaluate(text);
            case COMMAND -> told(() -> typed.command().orElseThrow().run(this));
            case SHELL -> told(() -> ShellCommand.run(typed.rest(), session()));
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
    public Map<String, Object> variables() {
        return evaluated().map(Interactive::variables).orElse(Map.of());
    }

    /** What may be typed: the variables, the results, and what the inputs have defined. */
    Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>(variables());
        evaluated().ifPresent(s -> {
            s.methods().forEach(m -> known.put(m, new Defined(m)));
            known.putAll(s.types());
        });
        inputs.stream().filter(i -> i.value() != null).forEach(i -> {
            known.put("_" + i.number(), i.value());
            known.put("_", i.value());
        });
        return known;
    }

    /** Region, workspace or budget; nothing is loaded for it. */
    @Override
    public Optional<Context.Setting> setting(Context.Key key) {
        return evaluated().map(s -> Optional.ofNullable(s.settings().get(key))).orElseGet(() -> session().context().get(key));
    }

    private synchronized Optional<Interactive> evaluated() {
        return scope;
    }

    @Override
    public World world() {
        return account.open();
    }

    Account account() {
        return account;
    }

    @Override
    public Where where() {
        return account.where();
    }

    @Override
    public void turnTo(Where where) {
        account.turnTo(where);
    }

    @Override
    public void page(String text) {
        Shown shown = new Shown(session(), settings, surface);
        List<String> lines = text.lines().toList();
        shown.pager().filter(p -> lines.size() >= shown.lines())
                .ifPresentOrElse(p -> p.show(lines.iterator()), () -> lines.forEach(out()::println));
    }

    @Override
    public List<Watching> watches() {
        return account.watches();
    }

    @Override
    public List<String> stored() {
        return surface.stored();
    }

    @Override
    public boolean edit(Path file) {
        return surface.edit(file);
    }

    @Override
    public void show(Object value) {
        report().value(value);
    }

    private Report report() {
        return new Shown(session(), settings, surface).report();
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
    public void close() {
        account.close();
    }
}
