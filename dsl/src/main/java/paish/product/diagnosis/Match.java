package paish.product.diagnosis;

import java.util.Map;

/**
 * A cause, and the line that shows it.
 *
 * @param named what the pattern took out of the line
 * @param certain by a pattern, not only by a sign
 */
record Match(Cause cause, Line line, Map<String, String> named, boolean certain) {}
