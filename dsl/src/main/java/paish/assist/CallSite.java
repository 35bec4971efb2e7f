package paish.assist;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import paish.language.Param;
import paish.language.Type;
import paish.language.Word;

/** A call while its arguments are read. */
final class CallSite {

    private final String name;
    private final Optional<Word> word;
    private final boolean ofBlock;
    private final Set<String> keys = new LinkedHashSet<>();
    private int position;
    private String key = "";
    private String text = "";

    /** @param ofBlock whether it is a word of a block, else a verb or a method */
    CallSite(String name, Optional<Word> word, boolean ofBlock) {
        this.name = name;
        this.word = word;
        this.ofBlock = ofBlock;
    }

    void named(String as) {
        key = as;
        keys.add(as);
    }

    void string(String content) {
        if (position == 0 && key.isEmpty() && text.isEmpty()) {
            text = content;
        }
    }

    void comma() {
        if (key.isEmpty()) {
            position++;
        }
        key = "";
    }

    String name() {
        return name;
    }

    Optional<Word> word() {
        return word;
    }

    boolean ofBlock() {
        return ofBlock;
    }

    /** The named arguments so far. */
    Set<String> keys() {
        return keys;
    }

    /** The named argument whose value is being read, or empty. */
    String key() {
        return key;
    }

    /** The first positional argument, where it is a string. */
    String text() {
        return text;
    }

    /** What the argument being read may be. */
    Optional<Type> type() {
        return word.flatMap(w -> key.isEmpty() ? positional(w) : Optional.ofNullable(w.named().get(key)).map(Param::type).or(w::anyKey));
    }

    private Optional<Type> positional(Word w) {
        int last = w.positional().size() - 1;
        int index = w.isVariadic() ? Math.min(position, last) : position;
        return index >= 0 && index <= last ? Optional.of(w.positional().get(index).type()) : Optional.empty();
    }

    /** Whether a value may stand here without a name. */
    boolean takesValue() {
        return key.isEmpty() && word.flatMap(this::positional).isPresent();
    }

    int position() {
        return position;
    }
}
