package paish.compute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;
import paish.product.ScriptWords;

/** The rules across the words of {@code compute}. */
final class ComputeRules {

    private static final String KEPT = "cpu 8; memory '16Gi'; duration '2h'";

    private ComputeRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(new Rule(
                "compute.timeout.duration", "What is ended before it can be done is not begun.", "design rule: a time limit holds the expected time",
                KEPT + "; timeout '3h'", KEPT + "; timeout '1h'", ComputeRules::timeout)));
        all.addAll(ScriptWords.rules("compute", KEPT, filled -> filled.value("image").map(Object::toString).or(() -> Optional.of("ubuntu_22_04"))));
        return List.copyOf(all);
    }

    private static void timeout(Filled filled, Findings findings) {
        filled.entry("timeout").ifPresent(timeout -> filled.entry("duration").ifPresent(duration -> {
            boolean shorter = timeout.known().isPresent() && duration.known().isPresent()
                    && ((Duration) timeout.value()).compareTo((Duration) duration.value()) < 0;
            if (shorter) {
                findings.conflict(timeout, duration, "the script would be ended before it is expected to be done", "raise the timeout");
            }
        }));
    }
}
