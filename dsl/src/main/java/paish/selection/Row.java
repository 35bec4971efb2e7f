package paish.selection;

import java.util.List;
import java.util.Optional;

/**
 * One line of the comparison: time, cost, complexity and clean-up (002, line 97), and what came of it.
 *
 * @param estimate empty where there is no price to estimate with
 * @param rejections empty for one that could be taken
 */
public record Row(Candidate candidate, Optional<Estimate> estimate, List<Rejection> rejections, boolean chosen) {

    public Row {
        rejections = List.copyOf(rejections);
    }

    public boolean fits() {
        return rejections.isEmpty();
    }

    /** {@code chosen}, {@code fits}, or what speaks against it. */
    public String verdict() {
        if (chosen) {
            return "chosen";
        }
        return fits() ? "fits" : String.join("; ", rejections.stream().map(Rejection::says).toList());
    }
}
