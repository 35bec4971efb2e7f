package paish.assist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.language.Block;
import paish.language.Word;
import paish.script.Constants;
import paish.script.Products;
import paish.script.Verbs;

/** What the language holds: blocks by kind, verbs, constants. */
final class Vocabulary {

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, Word> verbs = Verbs.all();

    Vocabulary(Products products) {
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

    Optional<Word> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    /** The verb, where a block does not forbid it. */
    Optional<Word> verb(String name, boolean inBlock) {
        return verb(name).filter(v -> !inBlock || Verbs.mayStandInBlock(name));
    }

    boolean isConstant(String name) {
        return Constants.names().contains(name);
    }

    /** What a script may call besides verbs. */
    Set<String> methods() {
        return Set.of("println", "print", "printf", "sleep");
    }

    List<String> topLevel() {
        List<String> names = new java.util.ArrayList<>(blocks.keySet());
        names.addAll(verbs.keySet());
        return names;
    }
}
