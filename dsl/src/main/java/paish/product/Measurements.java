package paish.product;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of a resource over a time: rows of {@code PodId}, {@code Time} and {@code Value}, ordered by pod and time.
 * A list for scripts, a chart for people.
 */
public final class Measurements extends AbstractList<Map<String, Object>> {

    private final String metric;
    private final List<Map<String, Object>> rows;

    private Measurements(String metric, List<Map<String, Object>> rows) {
        this.metric = metric;
        this.rows = List.copyOf(rows);
    }

    /** @param podMetrics as GetInstanceMetrics and GetJobMetrics answer them: each with a PodId and its Metrics */
    static Measurements of(String metric, Object podMetrics) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<?, ?> pod : maps(podMetrics)) {
            for (Map<?, ?> point : maps(pod.get("Metrics"))) {
                if (point.get("Time") instanceof Number time && point.get("Value") instanceof Number value) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("PodId", String.valueOf(pod.get("PodId")));
                    row.put("Time", Instant.ofEpochMilli(time.longValue()).toString());
                    row.put("Value", value);
                    rows.add(row);
                }
            }
        }
        return new Measurements(metric, rows);
    }

    /** What was measured, e.g. {@code CpuCoreUsage}. */
    public String metric() {
        return metric;
    }

    @Override
    public Map<String, Object> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    private static List<? extends Map<?, ?>> maps(Object list) {
        return list instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).<Map<?, ?>>map(m -> (Map<?, ?>) m).toList()
                : List.of();
    }
}
