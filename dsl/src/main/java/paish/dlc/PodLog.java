package paish.dlc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One pod's log, taken piece by piece. The service answers the last lines of a window of time, so many at most. Each
 * window is asked for from a moment whose lines have been counted: what comes after that many lines is new, whatever
 * the lines say, so that nothing is lost and nothing comes twice.
 */
final class PodLog {

    private final Window window;
    private final int most;
    private Instant from;
    private Instant reached;
    private int seen;
    private String last = "";

    /** @param most lines that the service answers at once */
    PodLog(Window window, int most, Instant from) {
        this.window = window;
        this.most = most;
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
        this.reached = this.from;
    }

    /** Reads the lines from one moment to another, both included. */
    interface Window {
        List<String> lines(Instant from, Instant to, int most);
    }

    /** What is new up to that moment. A failure leaves everything as it was: the next call gets what this one did not. */
    List<String> until(Instant end) {
        List<String> fresh = new ArrayList<>();
        Instant to = end.truncatedTo(ChronoUnit.SECONDS);
        while (reached.isBefore(to) && take(to, fresh)) {
            // Pieces that are small enough, one after the other.
        }
        return fresh;
    }

    private boolean take(Instant end, List<String> fresh) {
        Instant to = end;
        List<String> lines;
        try {
            lines = window.lines(from, to, most);
            while (lines.size() >= most && seen == 0 && Duration.between(reached, to).toSeconds() > 1) {
                to = reached.plusSeconds(Duration.between(reached, to).toSeconds() / 2);
                lines = window.lines(from, to, most);
            }
            if (lines.size() >= most && seen > 0) {
                moved();
                return true;
            }
        } catch (RuntimeException e) {
            if (fresh.isEmpty()) {
                throw e;
            }
            return false;
        }
        if (lines.size() >= most) {
            fresh.add("… more than " + most + " lines in a second, the earlier ones are not to be had");
        }
        int known = known(lines);
        fresh.addAll(lines.subList(known, lines.size()));
        seen = lines.size();
        last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
        reached = to;
        return true;
    }

    /** Counts anew from where it has come to. */
    private void moved() {
        seen = from.equals(reached) ? 0 : window.lines(reached, reached, most).size();
        from = reached;
    }

    /** How many of the lines have been taken; a log whose beginning is gone is found again by its last line. */
    private int known(List<String> lines) {
        boolean fits = seen == 0 || seen <= lines.size() && lines.get(seen - 1).equals(last);
        return fits ? seen : lines.lastIndexOf(last) + 1;
    }
}
