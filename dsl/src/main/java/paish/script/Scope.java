package paish.script;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Place;
import paish.language.Suggestions;
import paish.language.Word;
import paish.language.WordReader;

/**
 * A block while it is filled. The compiler turns each word of a block into a call of {@link #word} or {@link #nested}
 * on the scope of the closure that the word stands in, so that words are resolved when a script is compiled and
 * nothing is looked up outside.
 */
public final class Scope {

    private final Evaluation evaluation;
    private final Block block;
    private final String path;
    private final Place place;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> mistyped = new HashSet<>();
    private final boolean part;
    private boolean sound = true;

    /** @param part whether its words are laid over others: rules across words are for the whole */
    Scope(Evaluation evaluation, Block block, String path, Place place, boolean part) {
        this.part = part;
        this.evaluation = evaluation;
        this.block = block;
        this.path = path;
        this.place = place;
    }

    /** A word of this block. */
    public Object word(int line, int column, String name, Object[] args) {
        Optional<Word> word = known(name, place(line, column));
        Arguments arguments = Arguments.of(args);
        word.ifPresent(w -> entries.add(reader(w, place(line, column)).read(arguments.values(), arguments.named(), Optional.empty())));
        return null;
    }

    /** A word that opens a block of its own. */
    public Object nested(int line, int column, String name, Object[] args, Closure<?> body) {
        Place at = place(line, column);
        Optional<Word> known = known(name, at);
        if (known.isEmpty()) {
            return null;
        }
        Word word = known.get();
        Scope inner = new Scope(evaluation, word.block().orElseThrow(), path + "." + name, at, part);
        body.call(inner);
        Arguments arguments = Arguments.of(args);
        entries.add(reader(word, at).read(arguments.values(), arguments.named(), Optional.of(inner.filled())));
        sound &= inner.sound;
        return null;
    }

    /** A verb's block is compiled before anybody knows of which kind it is. */
    private Optional<Word> known(String name, Place at) {
        Optional<Word> word = block.word(name);
        if (word.isEmpty()) {
            sound = false;
            evaluation.found(Diagnostic.error("word.unknown", path + "." + name, at, "'" + block.name() + "' has no word '" + name + "'",
                    Suggestions.didYouMean(name, block.words().keySet())));
        }
        return word;
    }

    /** A word that the compiler did not know; it was reported then. */
    public Object unknown(String meant) {
        mistyped.add(meant);
        sound = false;
        return null;
    }

    /** False when a word of it, or of a block inside it, was not known. */
    boolean isSound() {
        return sound;
    }

    /** Everything said about the block, inner blocks first, goes to the evaluation. */
    Filled filled() {
        Filled filled = new Filled(block, path, place, entries);
        if (!part) {
            evaluation.found(paish.language.BlockCheck.check(filled, mistyped));
        }
        return filled;
    }

    private WordReader reader(Word word, Place at) {
        return new WordReader(word, path + "." + word.name(), at, evaluation::found);
    }

    private Place place(int line, int column) {
        return new Place(place.file(), line, column);
    }
}
