package paish.dlc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One pod's log, taken piece by piece. The service answers the last lines of a window of time, so many at most. A
 * window is asked for from a moment on from which lines have been counted: what comes after that many is new, whatever
 * the lines say, so that nothing is lost and nothing comes twice. For one thread.
 */
final class PodLog {

    /** Nothing is added any more to what is older. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Window window;
    private final int most;
    private Instant from;
    private long fitted = Integer.MAX_VALUE;
    private int seen;
    private String last = "";

    /** @param most lines that the service answers at once */
    PodLog(Window window, int most, Instant from) {
        this.window = window;
        this.most = most;
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Reads the last lines from one moment to another, or to the present. */
    interface Window {
        List<String> lines(Instant from, Optional<Instant> to);
    }

    /**
     * Adds what is new. A failure loses nothing: what was read before it is there, and the next call gets the rest.
     *
     * @throws RuntimeException what the window throws
     */
    void fresh(Instant now, List<String> into) {
        while (!complete(now, into)) {
            closer(now, into);
        }
    }

    private boolean complete(Instant now, List<String> fresh) {
        List<String> lines = window.lines(from, Optional.empty());
        if (lines.size() >= most) {
            return false;
        }
        taken(lines, fresh);
        Instant settled = now.minus(SETTLED).truncatedTo(ChronoUnit.SECONDS);
        if (seen > most / 2 && settled.isAfter(from)) {
            counted(settled, window.lines(from, Optional.of(settled)), fresh, false);
        }
        return true;
    }

    /** There are more lines than one answer holds: it goes on from a moment up to which they fit. */
    private void closer(Instant now, List<String> fresh) {
        // Not far from what fitted the last time: a log that is far behind is caught up with in few calls.
        long seconds = Math.max(2, Math.min(Duration.between(from, now).toSeconds(), 4 * fitted));
        List<String> lines;
        do {
            seconds = Math.max(1, seconds / 2);
            lines = window.lines(from, Optional.of(from.plusSeconds(seconds)));
        } while (lines.size() >= most && seconds > 1);
        fitted = seconds;
        boolean missed = lines.size() >= most;
        counted(from.plusSeconds(seconds), lines, fresh, missed);
    }

    /** Counts from a later moment on; lines of that very moment may be in the windows on both sides of it. */
    private void counted(Instant later, List<String> before, List<String> fresh, boolean missed) {
        int both = window.lines(later, Optional.of(later)).size();
        if (missed) {
            fresh.add("… more than " + most + " lines in a second: earlier ones of them are not to be had");
            seen = 0;
        }
        if (before.size() > seen) {
            taken(before, fresh);
        }
        seen = Math.max(0, seen - (before.size() - both));
        from = later;
    }

    /** A log whose beginning is gone is found again by its last line. */
    private void taken(List<String> lines, List<String> fresh) {
        boolean shifted = seen > 0 && (seen > lines.size() || !lines.get(seen - 1).equals(last)) && lines.contains(last);
        int known = Math.min(shifted ? lines.lastIndexOf(last) + 1 : seen, lines.size());
        fresh.addAll(lines.subList(known, lines.size()));
        seen = lines.size();
        last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
    }
}
