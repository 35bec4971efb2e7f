package paish.sandbox.state;

/**
 * A status and the virtual time for which it holds, in milliseconds since the epoch.
 *
 * @param until the first instant at which it no longer holds; {@link #OPEN} when nothing is to follow
 * @param reason a code, or empty
 * @param message for people, or empty
 */
public record Phase(String status, long begins, long until, String reason, String message) {

    public static final long OPEN = Long.MAX_VALUE;
    /** The status of what has been deleted: no look-up and no list shows it. */
    public static final String GONE = "";
    /** Of documents that have no schedule. */
    static final Phase NONE = new Phase("", 0, OPEN, "", "");

    public boolean holds(long now) {
        return begins <= now && now < until;
    }

    public boolean is(String... statuses) {
        return java.util.Arrays.asList(statuses).contains(status);
    }

    Phase until(long end) {
        return new Phase(status, begins, end, reason, message);
    }
}
