package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An intent as the journal remembers it.
 *
 * @param target the account or sandbox that it was for
 * @param intent {@code at} is when it was recorded first
 * @param id of what came of it, or of what was changed; else empty text
 * @param touched when something was last recorded of it
 * @param attempts every time it was sent, in their order; never empty
 */
public record Entry(
        String target, Intent intent, State state, String id, Instant touched, List<Attempt> attempts) {

    /**
     * The longest time from an intent to its last byte on the wire: ten throttled attempts, each waited for at most a
     * minute. What died without a word may have been sent that much later than it was recorded.
     */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    public Entry {
        attempts = List.copyOf(attempts);
    }

    public boolean open() {
        return state.open();
    }

    /** The latest moment at which the call may still have left this machine, as far as is known now. */
    Instant quiet(Instant now) {
        Attempt last = attempts.get(attempts.size() - 1);
        Instant latest = last.answered().orElseGet(() -> last.sent().plus(LONGEST_CALL));
        return latest.isBefore(now) ? latest : now;
    }

    /** What is done, refused, absent or dismissed stays so; the others are open. */
    public enum State {
        OPEN,
        UNKNOWN,
        DONE,
        REFUSED,
        ABSENT,
        DISMISSED;

        public boolean open() {
            return this == OPEN || this == UNKNOWN;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(Ending ending) {
            return ending instanceof Ending.Done ? DONE
                    : ending instanceof Ending.Refused ? REFUSED
                    : ending instanceof Ending.Absent ? ABSENT
                    : ending instanceof Ending.Dismissed ? DISMISSED
                    : UNKNOWN;
        }
    }

    /**
     * One time that it was sent.
     *
     * @param answered when its outcome was known, or known to be unknown; empty when the process died before
     * @param outcome {@code OPEN} as long as nothing is recorded
     * @param why of a refusal or an unknown outcome, else empty text
     * @param code the service's or the client's, else empty text
     */
    public record Attempt(
            Instant sent, Optional<Instant> answered, State outcome, String why, String code, String requestId) {

        static Attempt at(Instant sent) {
            return new Attempt(sent, Optional.empty(), State.OPEN, "", "", "");
        }

        Attempt ended(Ending ending, Instant at) {
            if (answered.isPresent()) {
                return this;
            }
            Said said = Said.by(ending);
            return new Attempt(sent, Optional.of(at), State.of(ending), said.why(), said.code(), said.requestId());
        }
    }

    /** What an ending says besides what it is. */
    public record Said(String id, String why, String code, String requestId) {

        public static Said by(Ending ending) {
            if (ending instanceof Ending.Done done) {
                return new Said(done.id(), "", "", "");
            }
            if (ending instanceof Ending.Refused refused) {
                return new Said("", refused.why(), refused.code(), refused.requestId());
            }
            if (ending instanceof Ending.Unknown unknown) {
                return new Said("", unknown.why(), unknown.code(), unknown.requestId());
            }
            String why = ending instanceof Ending.Absent absent ? absent.why() : ((Ending.Dismissed) ending).why();
            return new Said("", why, "", "");
        }
    }
}
