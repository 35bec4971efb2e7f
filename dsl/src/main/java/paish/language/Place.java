package paish.language;

/**
 * Where something stands.
 *
 * @param file the script as the user named it, or {@code <prompt>} and the like
 * @param line from 1; 0 where a whole file is meant
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** Something that stands in no script, such as a command-line flag. */
    public static final Place NOWHERE = new Place("", 0, 0);

    public boolean known() {
        return line > 0;
    }

    @Override
    public String toString() {
        return known() ? file + ":" + line + ":" + column : file;
    }
}
