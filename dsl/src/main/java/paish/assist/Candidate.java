package paish.assist;

/**
 * Something that could stand where the cursor is.
 *
 * @param value what is put in
 * @param shown how it is listed
 * @param group the heading it is listed under, e.g. {@code words}
 * @param doc one line, or empty
 * @param whole whether a space may follow; false where more is to be typed at once
 */
public record Candidate(String value, String shown, String group, String doc, boolean whole) {}
