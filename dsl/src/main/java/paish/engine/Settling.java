package paish.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;

/**
 * Looks, through a bounded window, for what a creation without a definite answer may have left behind. The window
 * counts from the latest moment at which the call may have been sent: what it made may take a while to be listed.
 */
final class Settling {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Means means;
    private final Traces traces;
    private final Intent intent;

    Settling(Means means, Traces traces, Intent intent) {
        this.means = means;
        this.traces = traces;
        this.intent = intent;
    }

    /** @param quiet the latest moment at which it may have been sent */
    Finding settle(Instant quiet) {
        Duration window = means.options().settle();
        Instant end = quiet.plus(window);
        Instant patience = later(end, means.time().now()).plus(window);
        for (Duration pause = FIRST; ; pause = longer(pause)) {
            Instant began = means.time().now();
            Finding finding = look(!began.isBefore(end));
            boolean failed = finding instanceof Finding.Unresolved;
            boolean over = failed ? !began.isBefore(patience) : !began.isBefore(end);
            if (finding instanceof Finding.Found || over) {
                return finding;
            }
            Duration left = Duration.between(means.time().now(), failed ? patience : end);
            try {
                means.time().sleep(pause.compareTo(left) < 0 || left.isNegative() ? pause : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Finding.Unresolved("interrupted");
            }
        }
    }

    /** @param last the filter is a service's word, too: what decides over sending again has looked at everything */
    private Finding look(boolean last) {
        try {
            Optional<String> id = look(traces.tagged().apply(intent.correlator()));
            if (id.isEmpty() && last) {
                id = look(traces.everything());
            }
            return id.<Finding>map(Finding.Found::new).orElseGet(Finding.Absent::new);
        } catch (CloudException e) {
            return new Finding.Unresolved(e.getMessage());
        }
    }

    private Optional<String> look(Map<String, Object> parameters) {
        try (var rows = means.cloud().rows(intent.on().region(), traces.list(), parameters)) {
            return rows.filter(row -> traces.isMarked().test(row, intent.correlator()))
                    .findFirst()
                    .map(row -> String.valueOf(row.get(traces.idField())));
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
