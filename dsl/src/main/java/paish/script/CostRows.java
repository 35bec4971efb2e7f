package paish.script;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What costs something, the dearest first: rows for scripts, with their totals for people. */
public final class CostRows extends AbstractList<Map<String, Object>> {

    private final List<Map<String, Object>> rows;
    private final long unpriced;

    /** @param unpriced how many of them have a price that is not known */
    CostRows(List<Map<String, Object>> rows, long unpriced) {
        this.rows = List.copyOf(rows);
        this.unpriced = unpriced;
    }

    /** All of them together: {@code Hourly}, {@code Spent}, {@code Estimate}, {@code Unpriced}. */
    public Map<String, Object> getTotal() {
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("Hourly", sum("Hourly"));
        total.put("Spent", sum("Spent"));
        total.put("Estimate", rows.stream().anyMatch(r -> Boolean.TRUE.equals(r.get("Estimate"))));
        total.put("Unpriced", unpriced);
        return total;
    }

    @Override
    public Map<String, Object> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    private BigDecimal sum(String field) {
        return rows.stream().map(r -> (BigDecimal) r.get(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
