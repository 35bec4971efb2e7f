package paish.language;

/**
 * A rule across the words of a block.
 *
 * @param code of its diagnostics, e.g. {@code dsw.compute.one}
 * @param says the rule in one sentence
 * @param source where the service, or who else, says so
 * @param passes a block's content that keeps it
 * @param fails one that breaks it and nothing else
 */
public record Rule(String code, String says, String source, String passes, String fails, Check check) {

    /** Looks at a filled block and reports what breaks the rule; passes over what is not determined. */
    @FunctionalInterface
    public interface Check {
        void check(Filled filled, Findings findings);
    }
}
