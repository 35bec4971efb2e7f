package paish.assist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import paish.language.LiveKind;

/** What is known of the account, at once: whoever implements it fetches elsewhere. */
@FunctionalInterface
public interface LiveValues {

    /** Nothing is known. */
    LiveValues NONE = kind -> new Known(List.of(), Optional.empty());

    /** Never waits. */
    Known of(LiveKind kind);

    /** @param age empty when nothing was fetched yet */
    record Known(List<LiveValue> values, Optional<Duration> age) {

        /** {@code just now}, {@code 3 min ago}, {@code not fetched}. */
        public String since() {
            return age.map(a -> a.toMinutes() < 1 ? "just now" : a.toHours() < 1 ? a.toMinutes() + " min ago" : a.toHours() + " h ago")
                    .orElse("not fetched");
        }
    }
}
