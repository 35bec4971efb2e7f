package paish.language;

import java.util.List;
import java.util.Optional;

/**
 * A block as a script filled it.
 *
 * @param path {@code dsw}, or {@code dlc.worker} for a block inside another
 */
public record Filled(Block block, String path, Place place, List<Entry> entries) {

    public Filled {
        entries = List.copyOf(entries);
    }

    /** As it is called in the script: {@code worker}, where its words are those of any role. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean has(String word) {
        return entries.stream().anyMatch(e -> e.name().equals(word));
    }

    /** The first use of the word. */
    public Optional<Entry> entry(String word) {
        return entries.stream().filter(e -> e.name().equals(word)).findFirst();
    }

    public List<Entry> entries(String word) {
        return entries.stream().filter(e -> e.name().equals(word)).toList();
    }

    /** The word's first value where it is known. */
    public Optional<Object> value(String word) {
        return entry(word).flatMap(Entry::known);
    }

    /** The blocks that the words of this one opened. */
    public List<Filled> inner() {
        return entries.stream().flatMap(e -> e.inner().stream()).toList();
    }

    /** What is sent. */
    public Body body() {
        Body body = new Body();
        entries.forEach(e -> e.word().write(e, body));
        return body;
    }
}
