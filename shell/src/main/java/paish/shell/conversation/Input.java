package paish.shell.conversation;

import java.time.Duration;
import java.util.Optional;

/**
 * What was typed and what came of it.
 *
 * @param number from 1
 * @param value what it gave; null when it gave nothing
 * @param failure why it failed, in one line; empty when it did not
 */
public record Input(int number, String text, Object value, Optional<String> failure, Duration took) {}
