package paish.shell.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values over time, in their order. */
record Series(String name, List<Point> points) {

    record Point(Instant time, double value) {}

    /** Rows of a time and a value, and of nothing else but what names the series; two of them at least. */
    static List<Series> of(List<?> rows) {
        Map<String, List<Point>> series = new LinkedHashMap<>();
        for (Object row : rows) {
            Optional<Point> point = row instanceof Map<?, ?> map && map.size() <= 4 ? point(map) : Optional.empty();
            if (point.isEmpty()) {
                return List.of();
            }
            series.computeIfAbsent(name((Map<?, ?>) row), n -> new ArrayList<>()).add(point.get());
        }
        return rows.size() < 2 ? List.of() : series.entrySet().stream()
                .map(e -> new Series(e.getKey(), e.getValue().stream().sorted(Comparator.comparing(Point::time)).toList()))
                .toList();
    }

    double min() {
        return points.stream().mapToDouble(Point::value).min().orElse(0);
    }

    double max() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    double last() {
        return points.get(points.size() - 1).value();
    }

    Instant begin() {
        return points.get(0).time();
    }

    Instant end() {
        return points.get(points.size() - 1).time();
    }

    private static Optional<Point> point(Map<?, ?> row) {
        Object time = row.containsKey("Time") ? row.get("Time") : row.get("Timestamp");
        return row.get("Value") instanceof Number value && Double.isFinite(value.doubleValue())
                ? FieldText.time(time).map(t -> new Point(t, value.doubleValue()))
                : Optional.empty();
    }

    private static String name(Map<?, ?> row) {
        return row.entrySet().stream()
                .filter(e -> !List.of("Time", "Timestamp", "Value").contains(String.valueOf(e.getKey())))
                .map(e -> Cell.of(e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
