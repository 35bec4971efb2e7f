package paish.script;

import groovy.lang.Closure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.runtime.InvokerHelper;
import paish.api.Api;
import paish.cloud.CloudException;
import paish.cloud.Secret;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Filled;
import paish.language.Place;
import paish.language.Word;
import paish.language.WordReader;
import paish.product.Product;
import paish.script.Context.Key;
import paish.script.Context.Origin;
import paish.script.Context.Setting;

/** One evaluation of one script: its context, what it found, and what its verbs do. */
final class Evaluation {

    private static final int MOST_ROUNDS = 1_000_000;
    private static final int MOST_SOURCES = 1_000;

    private Source source;
    private final Context context;
    private final Products products;
    private final Actions actions;
    private final PrintStream out;
    private final Variables variables;
    private final Methods methods;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<Key, Setting> said = new EnumMap<>(Key.class);
    private final Map<Key, Place> saidAt = new EnumMap<>(Key.class);
    private final Set<Key> saidUnknown = EnumSet.noneOf(Key.class);
    private final Set<Diagnostic> findings = new LinkedHashSet<>();
    private final Api api;
    private final Set<String> hinted;
    private final List<Secret> secrets = new ArrayList<>();
    private Unknown unknown;
    private boolean touchedEngine;
    private int rounds;

    Evaluation(Source source, Context context, Products products, Actions actions, PrintStream out) {
        this(source, context, products, actions, out, new Variables());
    }

    Evaluation(Source source, Context context, Products products, Actions actions, PrintStream out, Variables variables) {
        this.context = context;
        this.products = products;
        this.actions = actions;
        this.out = out;
        this.variables = variables;
        this.methods = new Methods();
        this.api = new Api();
        this.hinted = new HashSet<>();
        next(source);
    }

    /** A trial of an input, in the scope of the earlier evaluation, which it leaves as it is. */
    private Evaluation(Source source, Evaluation earlier) {
        this.context = earlier.context;
        this.products = earlier.products;
        this.actions = new OfflineActions(products);
        this.out = new PrintStream(OutputStream.nullOutputStream());
        this.variables = new TrialVariables(earlier.variables, new StandIns(this));
        this.methods = earlier.methods.in(this);
        this.api = earlier.api;
        this.hinted = earlier.hinted;
        said.putAll(earlier.said);
        saidAt.putAll(earlier.saidAt);
        sources.putAll(earlier.sources);
        next(source);
    }

    Evaluation trial(Source input) {
        return new Evaluation(input, this);
    }

    /** From here on another text is evaluated; what the ones before have found is no longer of interest. */
    void next(Source text) {
        source = text;
        sources.put(Compiler.className(text), text);
        sources.keySet().stream().limit(Math.max(0, sources.size() - MOST_SOURCES)).toList().forEach(sources::remove);
        findings.clear();
        rounds = 0;
    }

    /** An instance of a compiled script that is part of this evaluation. */
    PaishScript script(Class<?> type, Source text) {
        PaishScript script = (PaishScript) InvokerHelper.createScript(type, variables);
        script.in(this, text);
        return script;
    }

    /** The same script as part of this evaluation. */
    PaishScript script(PaishScript of) {
        return script(of.getClass(), of.source());
    }

    Variables variables() {
        return variables;
    }

    Methods methods() {
        return methods;
    }

    /** The texts that may stand in a stack trace, by what they are called there. */
    Map<String, Source> sources() {
        return sources;
    }

    Object verb(Place at, String name, Arguments arguments) {
        return verb(at, name, arguments, Optional.empty());
    }

    /** A verb with a block: its words are those of the kind that it is given, or of all as long as nobody knows. */
    Object amend(Place at, String name, Arguments arguments, Closure<?> body) {
        Optional<String> kind = arguments.values().stream().findFirst()
                .map(v -> v instanceof List<?> list && !list.isEmpty() ? list.get(0) : v)
                .flatMap(v -> v instanceof Resource resource ? Optional.of(resource.handle().kind()) : Optional.empty());
        String opened = Verbs.find(name).flatMap(Word::block).orElseThrow().name();
        Block block = opened.equals(Products.ANY.name()) && kind.isPresent()
                ? Products.changed(products.block(kind.get()))
                : products.block(opened);
        Scope scope = new Scope(this, block, block.name(), at);
        body.call(scope);
        return scope.isSound() ? verb(at, name, arguments, Optional.of(scope.unchecked())) : unknown();
    }

    private Object verb(Place at, String name, Arguments arguments, Optional<Filled> inner) {
        Word word = Verbs.find(name).orElseThrow();
        List<Diagnostic> found = new ArrayList<>();
        Entry entry = new WordReader(word, name, at, found::add).read(arguments.values(), arguments.named(), inner);
        found(found);
        if (!found.isEmpty()) {
            return unknown();
        }
        if (Verbs.CONTEXT.containsKey(name)) {
            found(name.equals("region") ? Regions.check(entry) : List.of());
            Key key = Key.valueOf(name.toUpperCase(java.util.Locale.ROOT));
            entry.known().ifPresentOrElse(v -> say(key, v.toString(), at), () -> saidUnknown.add(key));
            return null;
        }
        try {
            return actions.perform(entry, this);
        } catch (Failure e) {
            // A service may quote what it was sent, and a log what it was given.
            throw e.with(this::scrubbed).at(at);
        } catch (CloudException e) {
            throw e.denied() ? actions.refused(name, e).at(at) : e;
        }
    }

    private void say(Key key, String value, Place at) {
        said.put(key, new Setting(value, Origin.SCRIPT));
        saidAt.put(key, at);
    }

    /** Where a script says it. */
    Optional<Place> saidAt(Key key) {
        return Optional.ofNullable(saidAt.get(key));
    }

    /** A block; a request when everything about it is known and right. */
    Object block(Place at, String kind, Closure<?> body) {
        Product product = products.get(kind).orElseThrow();
        Scope scope = new Scope(this, product.block(), kind, at);
        int before = findings.size();
        body.call(scope);
        Filled filled = scope.filled();
        Optional<String> region = product.ownRegion(filled)
                .or(() -> product.inRegion() ? needed(Key.REGION, kind, at) : Optional.of(orNothing(Key.REGION)));
        Optional<String> workspace = !product.inWorkspace() ? Optional.of(orNothing(Key.WORKSPACE)) : filled.has("workspace")
                ? filled.value("workspace").map(Object::toString)
                : needed(Key.WORKSPACE, kind, at);
        boolean sound = scope.isSound() && findings.stream().skip(before).noneMatch(Diagnostic::isError);
        if (!sound || !determined(filled) || region.isEmpty() || workspace.isEmpty()) {
            return unknown();
        }
        return product.request(filled, region.get(), workspace.get());
    }

    /** The value of the context; its absence is an error at the place that needs it. */
    Optional<String> needed(Key key, String by, Place at) {
        Optional<String> value = setting(key).map(Setting::value);
        if (value.isEmpty() && !saidUnknown.contains(key)) {
            found(Diagnostic.error(by + "." + key.word() + ".required", by + "." + key.word(), at,
                    "no " + key.word() + " is set, and there is no default",
                    "add " + key.word() + " '…' at the top, or pass --" + key.word()));
        }
        return value;
    }

    private String orNothing(Key key) {
        return setting(key).map(Setting::value).orElse("");
    }

    /** As {@link #needed}, where a run cannot go on without. */
    String required(Key key, Entry by) {
        return needed(key, by.name(), by.place()).orElseThrow(() -> Failure.invalid(findings()));
    }

    /** A flag goes before the script's own word; what else is set outside comes after it. */
    Optional<Setting> setting(Key key) {
        Optional<Setting> outside = context.get(key);
        return outside.filter(s -> s.origin() == Origin.FLAG)
                .or(() -> Optional.ofNullable(said.get(key)))
                .or(() -> outside);
    }

    void found(Diagnostic diagnostic) {
        findings.add(diagnostic);
    }

    void found(List<Diagnostic> diagnostics) {
        findings.addAll(diagnostics);
    }

    /** The operation tables, each read when it is first asked for. */
    Api api() {
        return api;
    }

    Products products() {
        return products;
    }

    /** Whether this is the first time that it is said. */
    boolean firstHint(String hint) {
        return hinted.add(hint);
    }

    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    /** The world is opened for what needs it, not for what does not. */
    void touchEngine() {
        touchedEngine = true;
    }

    boolean touchedEngine() {
        return touchedEngine;
    }

    /** A round of a loop: the end of one that never ends by itself, or of a run that was interrupted. */
    void tick(Place at) {
        if (!actions.haveEffects() && ++rounds > MOST_ROUNDS) {
            throw new Endless(at);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Failure(Exit.INTERRUPTED, "interrupted", "").at(at);
        }
    }

    boolean hasEffects() {
        return actions.haveEffects();
    }

    /** Stands for what is not known here. */
    Object unknown() {
        if (unknown == null) {
            unknown = new Unknown();
        }
        return unknown;
    }

    /** True when an exception of the script may come from something that was not known. */
    boolean mayComeFromUnknown(Throwable thrown) {
        return unknown != null && (unknown.isUsed() || String.valueOf(thrown.getMessage()).contains(Unknown.class.getSimpleName()));
    }

    /** A secret is remembered, so that what is printed can be looked over for it. */
    Sealed sealed(Secret secret) {
        secrets.add(secret);
        return new Sealed(secret);
    }

    /** The text without any secret that this evaluation has seen. */
    String scrubbed(String text) {
        String clean = text;
        for (Secret secret : secrets) {
            clean = secret.reveal().length() < 4 ? clean : clean.replace(secret.reveal(), secret.toString());
        }
        return clean;
    }

    /** How a service's replies are shown to the script. */
    Masked masked() {
        return new Masked(this::scrubbed);
    }

    PrintStream out() {
        return actions.haveEffects() ? out : new PrintStream(OutputStream.nullOutputStream());
    }

    Source source() {
        return source;
    }

    Context context() {
        return context;
    }

    private static boolean determined(Filled filled) {
        return filled.entries().stream().allMatch(Entry::determined) && filled.inner().stream().allMatch(Evaluation::determined);
    }
}
