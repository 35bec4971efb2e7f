package paish.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Place;
import paish.language.Suggestions;
import paish.language.Undetermined;
import paish.language.Word;

/**
 * What can be said without any call of the words that a verb lays over what exists. Where nobody knows of which kind that
 * is, a word is right when it is right for one of them.
 */
final class AmendCheck {

    private final Entry use;
    private final List<Block> blocks;
    private final Products products;

    private AmendCheck(Entry use, List<Block> blocks, Products products) {
        this.use = use;
        this.blocks = blocks;
        this.products = products;
    }

    /** As {@link Verb.Does}: what is wrong goes to the evaluation. */
    static Object of(Entry use, Run run) {
        AmendCheck check = new AmendCheck(use, blocks(use.word(), Handles.kinds(use.values()), run.products()), run.products());
        run.evaluation().found(check.findings());
        return run.evaluation().unknown();
    }

    /** What is neither an argument of the verb's own nor a word of a block that it may be given. Said alike by the compiler. */
    static List<Diagnostic> unknown(Word verb, Set<String> names, List<Block> blocks, Products products, Place at) {
        return names.stream()
                .filter(name -> !verb.named().containsKey(name) && blocks.stream().noneMatch(b -> b.word(name).isPresent()))
                .map(name -> unknown(verb, name, blocks, products, at))
                .toList();
    }

    private static Diagnostic unknown(Word verb, String name, List<Block> blocks, Products products, Place at) {
        Set<String> candidates = new LinkedHashSet<>(verb.named().keySet());
        blocks.forEach(b -> candidates.addAll(b.words().keySet()));
        boolean anywhere = products.changed(Set.of()).stream().anyMatch(b -> b.word(name).isPresent());
        String meant = Suggestions.didYouMean(name, candidates);
        return Diagnostic.error("word.unknown", verb.name() + "." + name, at,
                (anywhere ? "'" + blocks.get(0).name() + "' has no word '" : "no block has a word '") + name + "'",
                meant.isEmpty() ? "its words: " + String.join(", ", blocks.get(0).words().keySet()) : meant);
    }

    /** The blocks that the verb may be given words of. @param kinds of its handles; none where they cannot be told */
    static List<Block> blocks(Word verb, Set<String> kinds, Products products) {
        Block opened = verb.block().orElseThrow();
        return products.changed(opened.equals(Products.ANY) ? kinds : Set.of(opened.name()));
    }

    private List<Diagnostic> findings() {
        Set<String> own = use.word().named().keySet();
        List<Diagnostic> found = new ArrayList<>(unknown(use.word(), use.named().keySet(), blocks, products, use.place()));
        use.named().forEach((name, value) -> {
            if (!own.contains(name)) {
                found.addAll(bad(name, value));
            }
        });
        use.named().keySet().forEach(name -> fixed(name, use.place()).ifPresent(found::add));
        use.inner().ifPresent(inner -> inner.entries().forEach(e -> fixed(e.name(), e.place()).ifPresent(found::add)));
        use.inner().ifPresent(inner -> inner.entries().stream().filter(e -> e.name().equals("without")).forEach(e -> found.addAll(taken(e.values(), e.place()))));
        return found;
    }

    /** Where it is known what is to be changed. */
    private Optional<Diagnostic> fixed(String name, Place at) {
        return Optional.of(blocks).filter(b -> use.name().equals("update") && b.size() == 1 && b.get(0).word(name).isPresent())
                .flatMap(b -> products.get(b.get(0).name())).flatMap(p -> p.fixed(name))
                .map(why -> Diagnostic.error("update.fixed", use.name() + "." + name, at, why, "say it of a new one: clone h, name: '…'"));
    }

    /** Wrong for each kind that has the word: said as of the first. */
    private List<Diagnostic> bad(String name, Object value) {
        if (value instanceof Undetermined) {
            return List.of();
        }
        if (name.equals("without")) {
            return taken(value instanceof List<?> list ? list : List.of(value), use.place());
        }
        List<List<Diagnostic>> said = blocks.stream().filter(b -> b.word(name).isPresent()).map(b -> {
            List<Diagnostic> found = new ArrayList<>();
            AmendVerbs.entry(b, name, value, use, found);
            return found;
        }).<List<Diagnostic>>map(List::copyOf).toList();
        return said.isEmpty() || said.stream().anyMatch(List::isEmpty) ? List.of() : said.get(0);
    }

    private List<Diagnostic> taken(List<?> words, Place at) {
        Set<String> known = words.stream().filter(CharSequence.class::isInstance).map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return unknown(use.word(), known, blocks, products, at).stream()
                .map(d -> Diagnostic.error(d.code(), d.path(), at, "nothing to take away: " + d.message(), d.hint())).toList();
    }
}
