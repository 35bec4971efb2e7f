package paish.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.language.Block;
import paish.language.Word;
import paish.script.Constants;
import paish.script.Context;
import paish.script.Products;
import paish.script.Verbs;

/** What the language holds: blocks by kind, verbs, constants. */
final class Vocabulary {

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, Word> verbs = Verbs.all();
    private final Products products;

    Vocabulary(Products products) {
        this.products = products;
        products.all().forEach(p -> blocks.put(p.block().name(), p.block()));
    }

    Map<String, Block> blocks() {
        return blocks;
    }

    Map<String, Word> verbs() {
        return verbs;
    }

    Optional<Block> block(String kind) {
        return Optional.ofNullable(blocks.get(kind));
    }

    /** What stands in the braces of a verb, such as {@code update}. */
    Optional<Block> opened(String verb) {
        return verb(verb).flatMap(products::opened);
    }

    Optional<Word> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    /** The verb, where a block does not forbid it. */
    Optional<Word> verb(String name, boolean inBlock) {
        return verb(name).filter(v -> !inBlock || Verbs.mayStandInBlock(name));
    }

    /** The verbs that may stand where a value is expected: those of the context answer nothing. */
    List<Word> values(boolean inBlock) {
        Set<String> context = Stream.of(Context.Key.values()).map(Context.Key::word).collect(Collectors.toSet());
        return verbs.values().stream().filter(v -> !context.contains(v.name()) && verb(v.name(), inBlock).isPresent()).toList();
    }

    boolean isConstant(String name) {
        return Constants.names().contains(name);
    }

    /** What a script may call besides verbs. */
    Set<String> methods() {
        return Set.of("println", "print", "printf", "sleep");
    }

    List<String> topLevel() {
        List<String> names = new ArrayList<>(blocks.keySet());
        names.addAll(verbs.keySet());
        return names;
    }
}
