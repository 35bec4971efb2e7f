package paish.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block: its words and the rules across them.
 *
 * @param operation that creates what it describes, e.g. {@code pai-dsw:CreateInstance}; empty for a block inside another
 */
public record Block(String name, String doc, String operation, Map<String, Word> words, List<Rule> rules) {

    public static Block block(String name, String doc, String operation) {
        return new Block(name, doc, operation, Map.of(), List.of());
    }

    public Block with(Word... more) {
        Map<String, Word> all = new LinkedHashMap<>(words);
        for (Word word : more) {
            all.put(word.name(), word);
        }
        return new Block(name, doc, operation, java.util.Collections.unmodifiableMap(all), rules);
    }

    public Block with(List<Word> more) {
        return with(more.toArray(Word[]::new));
    }

    public Block ruled(List<Rule> more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Block(name, doc, operation, words, List.copyOf(all));
    }

    public Optional<Word> word(String called) {
        return Optional.ofNullable(words.get(called));
    }
}
