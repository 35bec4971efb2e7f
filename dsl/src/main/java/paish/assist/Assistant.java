package paish.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what an editor asks on every key. Thread-safe; never calls the cloud, never blocks. */
public final class Assistant {

    /**
     * What could stand at the cursor, the best match first.
     *
     * @param variables of the scope, by name
     */
    public List<Candidate> candidates(String text, int cursor, Map<String, Object> variables) {
        return List.of();
    }

    /** The pieces of the text that have a colour, in order and without overlap. */
    public List<Mark> marks(String text, Map<String, Object> variables) {
        return List.of();
    }

    /** What the text lacks to be a whole input, e.g. {@code "}"}; empty when it is whole, or wrong in a way that more text does not mend. */
    public Optional<String> lacking(String text) {
        return Optional.empty();
    }

    /** How far, in spaces, the line after the text is indented. */
    public int indentation(String text) {
        return 0;
    }
}
