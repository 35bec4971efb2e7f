package paish.script;

import static paish.language.Word.word;
import static paish.script.Verb.verb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.engine.Change;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Block;
import paish.language.BlockCheck;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Failure;
import paish.language.Filled;
import paish.language.Suggestions;
import paish.language.Types;
import paish.language.Word;
import paish.language.WordReader;
import paish.product.Exported;
import paish.product.Product;
import paish.product.Uses;

/** Verbs that say what exists in the words of its block, or some of these words anew. */
final class AmendVerbs {

    private AmendVerbs() {}

    static List<Verb> all() {
        return List.of(
                verb(word("export", "The script that would make what exists, with remarks on what the service does not show; planned again it changes nothing. block: true gives the block alone.",
                                        "println export(h)")
                                .takes("handle", Types.any(), "").many()
                                .named("block", Types.truth(), ""),
                        ExportText::of).of(),
                verb(word("clone", "A new request from what exists, with the words that are said taking the place of its own; a role and variables need only what changes.",
                                        "create clone(h, name: 'train-2', worker: [count: 3])")
                                .takes("handle", Types.any(), "")
                                .anyKey(Types.any())
                                .opens(Products.ANY),
                        AmendVerbs::cloned)
                        .checked(AmendCheck::of).planned().of(),
                verb(word("promote", "A job request from a notebook's image, machine, data sets and variables; the words that are said come on top.",
                                        "create promote(h, { name 'train'; command 'python train.py'; maxRuntime '2h' })")
                                .takes("handle", Types.any(), "")
                                .anyKey(Types.any())
                                .opens(Products.JOB),
                        Promotion::of)
                        .checked(AmendCheck::of).planned().of("dsw"));
    }

    /** The change that named arguments and the block ask for. */
    static Change update(Entry use, Resource resource, Run run) {
        Product product = run.product(resource);
        Filled words = words(use, use.named(), product, Set.of("start"));
        return product.update(words, use.argument("start").filter(Boolean.TRUE::equals).isPresent());
    }

    /** The change that these words ask for, a verb's own arguments aside. */
    static Change update(Entry use, Resource resource, Map<String, Object> words, Run run) {
        Product product = run.product(resource);
        return product.update(words(use, words, product, Set.of()), false);
    }

    private static Object cloned(Entry use, Run run) {
        Resource resource = run.one(use);
        Map<String, Object> details = run.details(resource);
        List<String> remarks = ExportText.words(resource, details, run).remarks();
        return cloned(use, resource.handle(), run.product(resource), details, run.engine().live())
                .noting(remarks.stream().map(r -> "copied of " + resource.handle() + "; " + r).toList());
    }

    /** @param details what the service shows of it */
    static Request cloned(Entry use, Handle of, Product product, Map<String, Object> details, Live live) {
        Exported exported = product.export(of.region(), details, live);
        Filled changes = words(use, use.named(), product, Set.of());
        Filled there = Uses.filled(product.block(), product.block().name(), use.place(), exported.uses(), d -> { });
        return request(product, product.amended(there, changes), of);
    }

    /** Checked by every rule of the block, as if a script had said all of it. */
    static Request request(Product product, Filled filled, Handle from) {
        List<Diagnostic> errors = Stream.concat(filled.inner().stream(), Stream.of(filled))
                .flatMap(f -> BlockCheck.check(f, Set.of()).stream()).filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        String workspace = filled.value("workspace").map(Object::toString).orElse(from.workspace());
        return product.request(filled, from.region(), workspace);
    }

    /** The words that a verb was given: as named arguments, and in its block. */
    static Filled words(Entry use, Map<String, Object> said, Product product, Set<String> own) {
        Block block = Products.changed(product.block());
        List<Diagnostic> found = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        said.forEach((name, value) -> {
            if (!own.contains(name)) {
                entry(block, name, value, use, found).ifPresent(entries::add);
            }
        });
        use.inner().map(inner -> strangers(inner, block, use, found)).ifPresent(entries::addAll);
        if (found.stream().anyMatch(Diagnostic::isError)) {
            throw Failure.invalid(found);
        }
        return new Filled(block, block.name(), use.place(), entries);
    }

    /** {@code env: [A: 'b']} is {@code env A: 'b'}, {@code nodes: ['a', 'b']} is {@code nodes 'a', 'b'}. */
    static Optional<Entry> entry(Block block, String name, Object value, Entry use, List<Diagnostic> found) {
        Optional<Word> word = block.word(name);
        if (word.isEmpty()) {
            found.add(unknown(block, name, use));
            return Optional.empty();
        }
        String path = block.name() + "." + name;
        if (word.get().block().isPresent()) {
            return nested(word.get(), path, value, use, found);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>();
        if (value instanceof Map<?, ?> map && word.get().positional().isEmpty()) {
            map.forEach((k, v) -> named.put(String.valueOf(k), v));
        } else {
            values.addAll(value instanceof List<?> list && word.get().isVariadic() ? list : Collections.singletonList(value));
        }
        return Optional.of(new WordReader(word.get(), path, use.place(), found::add).read(values, named, Optional.empty()));
    }

    /** {@code worker: [count: 2]} is {@code worker { count 2 }}. */
    private static Optional<Entry> nested(Word word, String path, Object value, Entry use, List<Diagnostic> found) {
        if (!(value instanceof Map<?, ?> map) || !word.positional().isEmpty()) {
            found.add(Diagnostic.error(path + ".block", path, use.place(), "'" + word.name() + "' takes words in brackets or a block",
                    "write it like: " + word.name() + ": [count: 2], or in the braces of " + use.name() + ": " + word.example()));
            return Optional.empty();
        }
        Block inner = word.block().orElseThrow();
        List<Entry> entries = new ArrayList<>();
        map.forEach((name, v) -> entry(inner, String.valueOf(name), v, use, found).ifPresent(entries::add));
        return Optional.of(new WordReader(word, path, use.place(), found::add)
                .read(List.of(), Map.of(), Optional.of(new Filled(inner, path, use.place(), entries))));
    }

    /** What the block of the verb was filled with, of the kind that it turned out to be. */
    private static List<Entry> strangers(Filled inner, Block block, Entry use, List<Diagnostic> found) {
        inner.entries().stream().filter(e -> block.word(e.name()).isEmpty()).forEach(e -> found.add(unknown(block, e.name(), e)));
        return inner.entries().stream().filter(e -> block.word(e.name()).isPresent()).toList();
    }

    private static Diagnostic unknown(Block block, String name, Entry at) {
        return Diagnostic.error("word.unknown", block.name() + "." + name, at.place(), "'" + block.name() + "' has no word '" + name + "'",
                Suggestions.didYouMean(name, block.words().keySet()));
    }

}
