package paish.language;

/** An error keeps a script from running; a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
