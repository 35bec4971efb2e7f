package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether looks get through: worth a word when they do not any more, and when they do again. */
final class Contact {

    private Optional<Instant> lost = Optional.empty();

    /** @return what to tell, the first time */
    Optional<String> failed(String why, Instant now) {
        if (lost.isPresent()) {
            return Optional.empty();
        }
        lost = Optional.of(now);
        return Optional.of("this look failed, and is repeated until one gets through: " + why);
    }

    /** @return what to tell, when the one before had failed */
    Optional<String> through(Instant now) {
        Optional<String> again = lost.map(since -> "looks get through again, after " + words(Duration.between(since, now)));
        lost = Optional.empty();
        return again;
    }

    /** Since the last look. */
    boolean lost() {
        return lost.isPresent();
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }
}
