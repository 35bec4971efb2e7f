package paish.workload.fetch;

import java.util.Locale;

/** Where something lies, as seen from mainland China. */
public enum Origin {
    OVERSEAS,
    DOMESTIC,
    /** On the machine itself or in its own network. */
    NEAR,
    /** Only a run can know. */
    UNKNOWN;

    static Origin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
