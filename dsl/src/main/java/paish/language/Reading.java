package paish.language;

/** What came of reading an argument. */
public sealed interface Reading {

    /** @param value in the form in which the API takes it */
    record Good(Object value) implements Reading {}

    /**
     * @param rule the last part of the diagnostic's code, e.g. {@code range}
     * @param message names the value and the rule
     */
    record Bad(String rule, String message, String hint) implements Reading {}

    static Reading good(Object value) {
        return new Good(value);
    }

    static Reading bad(String rule, String message, String hint) {
        return new Bad(rule, message, hint);
    }
}
