package paish.assist;

/**
 * A thing of the account that an argument can name.
 *
 * @param value what is written, e.g. an id
 * @param name by which people know it, or empty
 * @param detail one line, or empty
 */
public record LiveValue(String value, String name, String detail) {}
