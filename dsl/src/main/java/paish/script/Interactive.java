package paish.script;

import groovy.lang.Closure;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.codehaus.groovy.runtime.InvokerHelper;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;
import paish.script.Context.Key;
import paish.script.Context.Setting;

/**
 * A scope that lasts: what is typed at a prompt or stands in a notebook's cells is evaluated in it, one input after the
 * other. One thread at a time; what is there for completion may be asked by any.
 */
public final class Interactive {

    private static final Source NO_INPUT = new Source("", "", java.nio.file.Path.of(""));

    /** A little of everything; it calls nothing. */
    private static final String WARMING = """
            region 'cn-hangzhou'
            workspace '1'
            def names = [a: 1].collect { k, v -> "$k$v" }
            int twice(int n) { n * 2 }
            dsw { name names[0]; spec 'ecs.c6.large'; image 'image-a'; env LANG: 'C' }
            println twice(names.size())
            """;

    private final Context context;
    private final Supplier<World> world;
    private final Consumer<List<Diagnostic>> warned;
    private final PrintStream out;
    private final Products products = new Products();
    private final Checker checker = new Checker(products);
    private final LiveActions actions;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> harmless = new HashSet<>();
    private volatile Map<String, Class<?>> types = Map.of();
    private volatile Imports imports = Imports.NONE;
    private volatile LastingVariables variables;
    private volatile Evaluation evaluation;

    /**
     * @param context from outside; what an input says of region, workspace and budget holds for those that follow
     * @param warned what was found in an input and does not keep it from running
     * @param out where the inputs' own output goes
     */
    public Interactive(Context context, Supplier<World> world, Consumer<List<Diagnostic>> warned, PrintStream out) {
        this.context = context;
        this.world = world;
        this.warned = warned;
        this.out = out;
        this.actions = new LiveActions(world, products);
        reset();
    }

    /**
     * Checks the input, then runs it; what it queued exists when this returns. What it assigns stays, even when it fails
     * later on; what it queued does not. An interrupt of the thread ends it, and is taken note of by that.
     *
     * @param input with {@code [3]} for its file its value is {@code _3}, besides {@code _}
     * @return the value of its last expression, or null
     * @throws Failure with what is wrong; nothing of the scope is lost
     */
    public Object evaluate(Source input) {
        Checker.Checked checked = checker.check(input, surroundings(), evaluation.trial(input));
        if (!checked.valid()) {
            throw Scripts.refused(checked.findings());
        }
        warned.accept(checked.findings());
        define(checked.compiled().defined());
        Object value = run(checked.compiled());
        variables.result(input, value);
        return value;
    }

    private Object run(Compiled compiled) {
        evaluation.next(compiled.source());
        try {
            Object value = Scripts.evaluate(compiled, evaluation);
            actions.flush(evaluation);
            return value;
        } catch (RuntimeException e) {
            if (evaluation.touchedEngine()) {
                world.get().engine().discard();
            }
            if (e instanceof Failure failure && failure.exit() == Exit.INTERRUPTED) {
                Thread.interrupted();
            }
            throw e;
        }
    }

    private Surroundings surroundings() {
        Map<String, Object> known = variables.snapshot();
        Set<String> names = new HashSet<>(known.keySet());
        names.addAll(variables.resultNames());
        names.addAll(variables.mentioned());
        Set<String> callable = known.entrySet().stream().filter(v -> isCallable(v.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Surroundings(true, names, Set.copyOf(declared), callable, evaluation.methods().names(), types, Set.copyOf(harmless), imports);
    }

    private static boolean isCallable(Object value) {
        return value instanceof Closure || value != null && !InvokerHelper.getMetaClass(value).respondsTo(value, "call").isEmpty();
    }

    /** Of a method and a variable of one name the newer is what a call means. */
    private void define(Defined defined) {
        declared.removeAll(defined.methods());
        declared.addAll(defined.variables());
        Map<String, Class<?>> all = new HashMap<>(types);
        all.keySet().removeIf(name -> isInside(name, defined.types().keySet()) || imported(name, defined.imports()));
        all.putAll(defined.types());
        types = Map.copyOf(all);
        harmless.removeIf(name -> !all.containsKey(name) || defined.types().containsKey(name));
        harmless.addAll(defined.harmless());
        imports = imports.with(defined.imports()).without(defined.types().keySet());
    }

    /** A class that is defined anew takes with it what was inside the old one. */
    private static boolean isInside(String name, Set<String> outer) {
        return outer.stream().anyMatch(o -> name.startsWith(o + "$"));
    }

    private static boolean imported(String name, Imports by) {
        return by.all().stream().anyMatch(i -> !i.isStatic() && i.alias().equals(name));
    }

    /** The variables, by name, as they are at the moment. */
    public Map<String, Object> variables() {
        Map<String, Object> all = variables.snapshot();
        all.keySet().removeIf(name -> name.startsWith("_") || name.startsWith("$"));
        return all;
    }

    /** The signatures of the methods, such as {@code int twice(n)}. */
    public List<String> methods() {
        return evaluation.methods().signatures();
    }

    /** The classes, traits, enums and records, by name. */
    public Map<String, Class<?>> types() {
        return types.entrySet().stream().filter(t -> !t.getKey().contains("$"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is imported, as it is written behind {@code import}. */
    public List<String> imports() {
        return imports.all().stream().map(Imports.Import::toString).toList();
    }

    /** Region, workspace and budget as they are now, as far as they are set. */
    public Map<Key, Setting> settings() {
        Evaluation now = evaluation;
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            now.setting(key).ifPresent(s -> settings.put(key, s));
        }
        return settings;
    }

    /** Forgets variables, methods, classes, imports and context words. */
    public void reset() {
        declared.clear();
        harmless.clear();
        types = Map.of();
        imports = Imports.NONE;
        variables = new LastingVariables();
        evaluation = new Evaluation(NO_INPUT, context, products, actions, out, variables);
    }

    /** Loads what the first input needs, by evaluating one in a scope of its own: may run beside this one. */
    public void warm() {
        Interactive other = new Interactive(Context.EMPTY, world, findings -> {}, new PrintStream(java.io.OutputStream.nullOutputStream()));
        other.evaluate(new Source("warm", WARMING, java.nio.file.Path.of("")));
    }
}
