package paish.shell.json;

/** Any value as indented JSON text for people and files; a secret is three stars. */
public final class Pretty {

    private static final String INDENT = "  ";

    private Pretty() {}

    /** Rows are fetched, all of them. */
    public static String of(Object value) {
        return Json.text(value, INDENT);
    }

    /** The same on one line. */
    public static String compact(Object value) {
        return Json.text(value);
    }
}
