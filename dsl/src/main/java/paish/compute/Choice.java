package paish.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Request;
import paish.selection.Estimate;
import paish.selection.Row;
import paish.selection.Selection;

/**
 * What was compared, a row for each candidate, and what came of it. A list for scripts, a table for people.
 */
public final class Choice extends AbstractList<Map<String, Object>> {

    private final Selection selection;
    private final String region;
    private final List<String> notes;
    private final Optional<Request> request;

    /** @param request of the chosen one; empty where nothing can be taken */
    Choice(Selection selection, String region, List<String> notes, Optional<Request> request) {
        this.selection = selection;
        this.region = region;
        this.notes = List.copyOf(notes);
        this.request = request;
    }

    Selection selection() {
        return selection;
    }

    public String region() {
        return region;
    }

    /** Why this region, why this one, and what is not among them. */
    public List<String> notes() {
        return notes;
    }

    /** What {@code create} would make. */
    public Optional<Request> request() {
        return request;
    }

    @Override
    public Map<String, Object> get(int index) {
        return row(selection.rows().get(index));
    }

    @Override
    public int size() {
        return selection.rows().size();
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("Verdict", row.verdict());
        shown.put("Product", row.candidate().product().word());
        shown.put("Type", row.candidate().type());
        shown.put("Region", row.candidate().region());
        shown.put("Zone", row.candidate().zone());
        shown.put("Hourly", row.candidate().hourly().map(Choice::money).orElse(null));
        shown.put("Cost", row.estimate().map(Estimate::cost).map(Choice::money).orElse(null));
        shown.put("Minutes", row.estimate().map(e -> (Object) ((e.time().toSeconds() + 59) / 60)).orElse(null));
        shown.put("Complexity", row.candidate().complexity().word());
        shown.put("Cleanup", row.candidate().cleanup());
        shown.put("Notes", String.join("; ", row.candidate().notes()));
        return shown;
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP);
    }
}
