package paish.product;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks for measurements of the last minutes. The last of them are those before the service's present, which need not be
 * ours: without a window it answers its last hour, whose end tells its time.
 *
 * @param call one call of the metrics operation
 * @param parameters of every call: which resource, and the step where it is known
 */
public record Measuring(UnaryOperator<Map<String, Object>> call, Map<String, Object> parameters) {

    /** The metrics of both products. */
    public static final List<String> METRICS = List.of("CpuCoreUsage", "MemoryUsage", "GpuCoreUsage", "GpuMemoryUsage",
            "NetworkInputRate", "NetworkOutputRate", "DiskReadRate", "DiskWriteRate");

    /** What the service answers when it is asked for no time. */
    private static final int USUAL_MINUTES = 60;

    /** @param ended when it came to its end, after which nothing was measured */
    public Measurements last(int minutes, String metric, Optional<Instant> ended) {
        if (ended.isPresent()) {
            return ask(metric, window(ended.get(), minutes));
        }
        Measurements recent = ask(metric, Map.of());
        if (minutes == USUAL_MINUTES || recent.isEmpty()) {
            return recent;
        }
        Instant latest = recent.stream().map(row -> Instant.parse(row.get("Time").toString())).max(Instant::compareTo).orElseThrow();
        return ask(metric, window(latest, minutes));
    }

    private Measurements ask(String metric, Map<String, Object> window) {
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        asked.put("MetricType", metric);
        asked.putAll(window);
        return Measurements.of(metric, call.apply(asked).get("PodMetrics"));
    }

    private static Map<String, Object> window(Instant end, int minutes) {
        return Map.of("StartTime", end.minus(Duration.ofMinutes(minutes)).toString(), "EndTime", end.toString());
    }
}
