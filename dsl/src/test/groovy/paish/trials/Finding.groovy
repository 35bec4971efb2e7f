package paish.trials

/** A promise that was broken. */
record Finding(Sort sort, String text) {

    enum Sort {
        /** More than one resource for one intent, or for one name. */
        DUPLICATE,
        /** It exists and nobody here knows of it. */
        LOST,
        /** Something was claimed or recorded that is not so. */
        WRONG,
        /** A call that nobody was shown or nobody agreed to. */
        UNPLANNED,
        /** The weather is fine, and the script still does not get through. */
        STUCK
    }

    String toString() {
        "$sort: $text"
    }
}
