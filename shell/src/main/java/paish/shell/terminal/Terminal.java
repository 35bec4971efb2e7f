package paish.shell.terminal;

/**
 * Which of the standard streams are a terminal. The launcher knows without loading anything, and says so
 * in two system properties.
 *
 * @param columns 0 where nothing limits the width
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {

    public static final Terminal NONE = new Terminal(false, false, false, 0);

    /**
     * @param streams the numbers of the streams that are terminals, e.g. {@code 02}; null: none is known to be
     * @param columns as the launcher found them, or null
     */
    public static Terminal of(String streams, String columns) {
        if (streams == null) {
            return NONE;
        }
        return new Terminal(streams.contains("0"), streams.contains("1"), streams.contains("2"), width(columns));
    }

    private static int width(String columns) {
        return columns != null && columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 0;
    }
}
