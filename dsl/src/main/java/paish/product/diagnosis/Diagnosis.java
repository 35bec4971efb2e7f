package paish.product.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import paish.engine.Explanation;

/**
 * What was found out about a resource.
 *
 * @param cause a code of the table, {@link #NONE} or {@link #UNKNOWN}
 * @param evidence the first line decides
 * @param change a line for its block; empty where nothing of the block would help
 * @param lookedAt the sources that were read, or why one could not be
 */
public record Diagnosis(
        String kind,
        String id,
        String status,
        String cause,
        String explanation,
        List<Evidence> evidence,
        String change,
        List<String> lookedAt) {

    /** Nothing is wrong with it. */
    public static final String NONE = "none";
    /** Something is, and nothing that was read says what. */
    public static final String UNKNOWN = "not determinable";

    public Diagnosis {
        evidence = List.copyOf(evidence);
        lookedAt = List.copyOf(lookedAt);
    }

    public boolean determined() {
        return !cause.equals(NONE) && !cause.equals(UNKNOWN);
    }

    /** The same with every text passed through; for what must not be shown. */
    public Diagnosis with(UnaryOperator<String> words) {
        return new Diagnosis(kind, id, status, cause, words.apply(explanation),
                evidence.stream().map(e -> new Evidence(e.source(), e.time(), words.apply(e.text()))).toList(),
                words.apply(change), lookedAt.stream().map(words).toList());
    }

    /** What a script prints of it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of(kind + " " + id + " is " + status + ": " + cause + ": " + explanation));
        evidence.forEach(e -> lines.add("  " + e));
        if (!change.isEmpty()) {
            lines.add("change: " + change);
        }
        lines.add("looked at: " + String.join(", ", lookedAt));
        return String.join("\n", lines);
    }

    /** For whoever waits for it; nothing when it says no more than the status does. */
    public Optional<Explanation> brief() {
        return determined()
                ? Optional.of(new Explanation("likely cause: " + cause + ": " + explanation + "\n  " + evidence.get(0), change, Causes.read().isHopeless(cause)))
                : Optional.empty();
    }
}
