package paish.selection;

/** How much has to be there before something runs. */
public enum Complexity {
    /** One call. */
    LOW,
    /** A machine with its network. */
    MEDIUM,
    /** A cluster with its network and its nodes. */
    HIGH;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
