package paish.sandbox.permission;

/**
 * What an operation needs.
 *
 * @param action e.g. {@code paidsw:GetInstance}
 * @param free allowed unless it is denied
 */
public record Need(String action, boolean free) {
}
