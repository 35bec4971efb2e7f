package paish.language;

import java.util.List;
import java.util.Optional;

/** What an argument may be. */
public interface Type {

    /** @param value what the script gave: strings, numbers, booleans, lists, maps, sizes, durations */
    Reading read(Object value);

    /** For messages and the reference, e.g. {@code a whole number from 1 to 9}. */
    String says();

    /** The allowed values, where they can be listed; completion offers them. */
    default List<String> values() {
        return List.of();
    }

    /** Values worth offering to somebody who types; more may be allowed. */
    default List<String> offered() {
        return values();
    }

    /** Whether the name of a file says something about its text; {@link #read} is given a {@link FileText} then. */
    default boolean takesFiles() {
        return false;
    }

    /** What of the account, or of the disk, it names. */
    default Optional<LiveKind> live() {
        return Optional.empty();
    }
}
