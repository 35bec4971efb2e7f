package paish.product.diagnosis;

import java.util.Locale;

/** What kind of source it is, as the table names it. */
public enum Where {
    /** What the service gives as the reason of a status. */
    STATUS, EVENTS, LIFECYCLE, LOG, POD_EVENTS, SYSTEM_LOG;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Written by programs, a start script's output in the system's log too: not every line that mentions an error is one. */
    boolean isLog() {
        return this == LOG || this == SYSTEM_LOG;
    }
}
