package paish.selection;

import java.util.List;
import java.util.Optional;

/**
 * What was chosen, and what it was compared with.
 *
 * @param chosen empty where nothing can be taken
 * @param rows the chosen one first, then what fits, the best first, then what does not
 * @param overBudget the cheapest one that fits in everything but the budget; only where nothing holds it
 * @param smaller the largest one within the budget that is too small alone; only where nothing holds the budget
 */
public record Selection(Optional<Estimate> chosen, List<Row> rows, Optional<Estimate> overBudget, Optional<Estimate> smaller) {

    public Selection {
        rows = List.copyOf(rows);
    }

    /** The products of which something could be taken. */
    public List<Product> compared() {
        return rows.stream().filter(Row::fits).map(r -> r.candidate().product()).distinct().sorted().toList();
    }
}
