package paish.assist;

/**
 * Stands among a scope's variables for a method that was defined in it.
 *
 * @param signature e.g. {@code int twice(n)}
 */
public record Defined(String signature) {}
