package paish.script;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.compute.Compute;
import paish.dlc.Dlc;
import paish.dsw.Dsw;
import paish.ecs.Ecs;
import paish.engine.Provisioner;
import paish.language.Block;
import paish.language.Types;
import paish.language.Word;
import paish.product.Product;

/** The products of the language, by the name of their block. A new product is one more line here. */
public final class Products {

    /** Stands in a verb's declaration for the block of whatever the verb is given. */
    static final Block ANY = Block.block("any", "The words of the block of what it is given.", "");

    /** The same for the block of a job. */
    static final Block JOB = Block.block("dlc", "The words of a job.", "");

    private final Map<String, Product> products = new LinkedHashMap<>();

    public Products() {
        List.of(new Dsw(InstantSource.system()), new Dlc(), new Ecs(), new Compute()).forEach(p -> products.put(p.block().name(), p));
    }

    public Optional<Product> get(String kind) {
        return Optional.ofNullable(products.get(kind));
    }

    /** The block whose words may stand in a verb's braces. While nobody knows of which kind, those of all kinds. */
    Block block(String name) {
        return get(name).map(Product::block).orElseGet(() -> changed(all().stream().filter(Product::provisions).map(Product::block).reduce(ANY, Products::both)));
    }

    /** The block that a verb's braces are read by, where nobody knows of which kind; none for a verb without braces. */
    public Optional<Block> opened(Word verb) {
        return verb.block().map(b -> block(b.name()));
    }

    /** A block whose words change what exists. */
    static Block changed(Block block) {
        return block.with(Verbs.AMENDING);
    }

    /** The same of these kinds; of all of them when there is none. */
    List<Block> changed(Set<String> kinds) {
        return all().stream().map(Product::block).filter(b -> kinds.isEmpty() || kinds.contains(b.name())).map(Products::changed).toList();
    }

    /** A word that means one thing here and another there is read when the kind is known. */
    private static Block both(Block one, Block other) {
        return one.with(other.words().values().stream()
                .map(w -> one.word(w.name()).isEmpty() ? w : loose(w))
                .toList());
    }

    private static Word loose(Word word) {
        Word loose = Word.word(word.name(), word.doc(), word.example())
                .takes(word.name(), Types.any(), "").many().anyKey(Types.any()).repeatable();
        return word.block().map(loose::opens).orElse(loose);
    }

    public List<Product> all() {
        return List.copyOf(products.values());
    }

    public List<String> kinds() {
        return List.copyOf(products.keySet());
    }

    public List<Provisioner> provisioners() {
        return products.values().stream().filter(Product::provisions).map(Product::provisioner).toList();
    }
}
