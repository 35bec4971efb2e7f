package paish.engine;

/** What looking for a creation's correlator came to. */
sealed interface Finding {

    record Found(String id) implements Finding {}

    /** Every page was looked at after anything that was sent would have been listed. */
    record Absent() implements Finding {}

    /** @param why no complete look was had */
    record Unresolved(String why) implements Finding {}
}
