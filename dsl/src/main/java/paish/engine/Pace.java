package paish.engine;

import java.time.Duration;

/** How often a wait looks: 10 to 30 s apart, at most 60 times in half an hour (the DSW and DLC rules). */
final class Pace {

    static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LOOKS = 60;

    private final long limit;
    private Duration pause = FIRST;
    private long looks;

    /** For what is looked at without end. */
    static Pace unbounded() {
        return new Pace(Duration.ZERO);
    }

    /** A longer wait gets more looks, not rarer ones. */
    Pace(Duration timeout) {
        this.limit = Math.max(LOOKS, timeout.dividedBy(LONGEST));
    }

    /** Counts a look; true when it was the last one. */
    boolean last() {
        return ++looks >= limit;
    }

    /** Something has changed: more may be about to. */
    void restart() {
        pause = FIRST;
    }

    Duration next() {
        Duration now = pause;
        Duration longer = pause.plus(STEP);
        pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return now;
    }
}
