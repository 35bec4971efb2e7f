package paish.compute;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Request;
import paish.selection.Estimate;
import paish.selection.Row;
import paish.selection.Selection;

/**
 * What was compared, a row for each candidate, and what came of it: the chosen one first, then what fits, then what does
 * not, each with what speaks against it.
 */
public final class Choice implements Iterable<Map<String, Object>> {

    private final Selection selection;
    private final String region;
    private final List<String> notes;
    private final List<String> silent;
    private final Optional<Request> request;

    /**
     * @param silent why some products have no row
     * @param request of the chosen one; empty where nothing can be taken
     */
    Choice(Selection selection, String region, List<String> notes, List<String> silent, Optional<Request> request) {
        this.selection = selection;
        this.region = region;
        this.notes = List.copyOf(notes);
        this.silent = List.copyOf(silent);
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

    List<String> silent() {
        return silent;
    }

    /** What {@code create} would make. */
    public Optional<Request> request() {
        return request;
    }

    /** {@code Verdict}, {@code Product}, {@code Type}, {@code Hourly}, {@code Cost}, {@code Minutes} … of each. */
    public List<Map<String, Object>> rows() {
        return selection.rows().stream().map(Choice::row).toList();
    }

    /** The same for a script. */
    public List<Map<String, Object>> getRows() {
        return rows();
    }

    @Override
    public Iterator<Map<String, Object>> iterator() {
        return rows().iterator();
    }

    @Override
    public String toString() {
        return rows().stream()
                .map(row -> row.get("Product") + " " + row.get("Type") + (row.get("Zone").equals("") ? "" : " in " + row.get("Zone"))
                        + ": " + row.get("Verdict")
                        + (row.get("Cost") == null ? "" : "; " + row.get("Cost") + " CNY for " + row.get("Minutes") + " min")
                        + "; " + row.get("Complexity") + "; cleans up " + row.get("Cleanup"))
                .collect(joining("\n"));
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
