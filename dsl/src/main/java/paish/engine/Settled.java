package paish.engine;

import java.util.List;

/**
 * What became of an open intent.
 *
 * @param entry as it was before
 * @param id of what exists, else empty text
 * @param why in a person's words
 * @param owed the calls that are to follow, which are open from now on
 */
public record Settled(Entry entry, Verdict verdict, String id, String why, List<Intent> owed) {

    Settled(Entry entry, Verdict verdict, String id, String why) {
        this(entry, verdict, id, why, List.of());
    }

    public enum Verdict {
        /** It was carried out. */
        DONE,
        /** Nothing came of it. */
        ABSENT,
        /** Its resource is there and lacks it; it may be sent again. */
        OWED,
        /** Nobody can look it up. */
        UNTOLD,
        /** Somebody holds its name, and is probably at it. */
        UNDER_WAY,
        /** It could not be looked up now. */
        UNRESOLVED
    }
}
