package paish.engine;

import java.util.List;
import java.util.Map;
import paish.engine.Provisioner.Quote;
import paish.language.Diagnostic;

/**
 * What a run of a saga would do.
 *
 * @param body the creation's parameters, as far as they are known before anything exists
 * @param notes for people: which way it was chosen, what is made and what is taken away
 * @param work carries it out
 */
public record Outline(Map<String, Object> body, Quote quote, List<String> notes, List<Diagnostic> diagnostics, Work work) {

    /** Uses the bench alone for everything that changes something, so that nothing of it is lost. */
    @FunctionalInterface
    public interface Work {

        /** @throws paish.language.Failure when it does not come to a good end; what was made is taken away all the same */
        void on(Bench bench);
    }
}
