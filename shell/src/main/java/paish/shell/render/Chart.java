package paish.shell.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paish.product.Measurements;

/** Values over time as a picture: one series as a line, several as a small line each, on one scale. */
record Chart(String title, List<Series> series) {

    private static final int USUAL_COLUMNS = 80;
    private static final int ROWS = 8;
    /** In fewer columns a line says nothing. */
    private static final int LEAST = 8;
    private static final int SMALL = 30;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String SHADES = "_.-:=+*#";

    /** Empty when the list is no series. */
    static Optional<Chart> of(List<?> list) {
        List<Series> series = Series.of(list);
        String title = list instanceof Measurements measured ? measured.metric() : "Value";
        return series.isEmpty() ? Optional.empty() : Optional.of(new Chart(title, series));
    }

    /** Whether a value among others is one series, and goes to people. */
    static boolean fits(Object value, Style style) {
        return style.forPeople() && value instanceof List<?> list && Series.of(list).size() == 1;
    }

    /** Such a value on one line. */
    static String line(List<?> list, Style style) {
        Series one = Series.of(list).get(0);
        return style.cyan(sparkline(one, new Scale(one.min(), one.max()), SMALL, style)) + "  " + numbers(one);
    }

    /** @param columns of the terminal; 0: as wide as is usual */
    List<String> lines(int columns, Style style, ZoneId zone) {
        int width = columns == 0 ? USUAL_COLUMNS : columns;
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(style.cut(head(zone, style), width)));
        if (series.size() == 1 && width - labels() - 1 >= LEAST) {
            plot(lines, series.get(0), width, style, zone);
            lines.add(style.dim(style.cut(numbers(series.get(0)) + "  " + Visible.line(series.get(0).name()), width).stripTrailing()));
        } else {
            series.forEach(one -> lines.add(small(one, width, style)));
        }
        return lines;
    }

    /** The last so many values as small blocks. */
    static String sparkline(Series series, Scale scale, int width, Style style) {
        String levels = style.glyphs() == Glyphs.ASCII ? SHADES : BLOCKS;
        StringBuilder line = new StringBuilder();
        int count = series.points().size();
        int cells = Math.min(width, count);
        for (int cell = 0; cell < cells; cell++) {
            // Where several values share a cell, the greatest is the one that matters.
            double value = series.points().subList(cell * count / cells, Math.max(cell * count / cells + 1, (cell + 1) * count / cells)).stream()
                    .mapToDouble(Series.Point::value).max().orElseThrow();
            line.append(levels.charAt(scale.step(value, levels.length())));
        }
        return line.toString();
    }

    private void plot(List<String> lines, Series one, int width, Style style, ZoneId zone) {
        boolean ascii = style.glyphs() == Glyphs.ASCII;
        Scale scale = scale();
        int left = labels();
        Canvas canvas = new Canvas(width - left - 1, ROWS, !ascii);
        long span = Math.max(1, Duration.between(one.begin(), one.end()).toMillis());
        int beforeX = -1;
        int beforeY = -1;
        for (Series.Point point : one.points()) {
            int x = (int) (Duration.between(one.begin(), point.time()).toMillis() * (canvas.width() - 1) / span);
            int y = scale.step(point.value(), canvas.height());
            canvas.line(beforeX < 0 ? x : beforeX, beforeX < 0 ? y : beforeY, x, y);
            beforeX = x;
            beforeY = y;
        }
        List<String> drawn = canvas.lines();
        for (int row = 0; row < drawn.size(); row++) {
            String label = row == 0 ? Scale.label(scale.to())
                    : row == drawn.size() - 1 ? Scale.label(scale.from())
                    : row == drawn.size() / 2 ? Scale.label((scale.from() + scale.to()) / 2) : "";
            lines.add(style.dim(Width.paddedLeft(label, left) + (ascii ? "|" : "│")) + style.cyan(drawn.get(row)).stripTrailing());
        }
        String begin = time(one.begin(), zone);
        String end = time(one.end(), zone);
        int between = width - left - 1 - begin.length() - end.length();
        lines.add(style.dim(" ".repeat(left) + (ascii ? "+" + "-".repeat(width - left - 1) : "└" + "─".repeat(width - left - 1))));
        if (between > 0) {
            lines.add(style.dim(" ".repeat(left + 1) + begin + " ".repeat(between) + end));
        }
    }

    private String small(Series one, int width, Style style) {
        int longest = series.stream().mapToInt(s -> Width.of(Visible.line(s.name()))).max().orElse(0);
        int name = Math.min(longest, Math.max(4, width / 4));
        int room = Math.max(1, width / 3);
        String line = Width.padded(sparkline(one, scale(), room, style), Math.min(room, series.stream().mapToInt(s -> s.points().size()).max().orElse(room)));
        String begin = Width.padded(style.cut(Visible.line(one.name()), name), name) + "  ";
        int left = width - Width.of(begin) - Width.of(line) - 2;
        return left < 0 ? style.cut(begin + line, width) : (begin + style.cyan(line) + "  " + style.dim(style.cut(numbers(one), left)));
    }

    private String head(ZoneId zone, Style style) {
        Instant begin = series.stream().map(Series::begin).min(Instant::compareTo).orElseThrow();
        Instant end = series.stream().map(Series::end).max(Instant::compareTo).orElseThrow();
        return Visible.line(title) + "  " + DateTimeFormatter.ISO_LOCAL_DATE.format(begin.atZone(zone)) + " "
                + time(begin, zone) + " " + style.glyphs().arrow() + " " + time(end, zone)
                + (series.size() == 1 ? "" : "  from " + Scale.label(scale().from()) + " to " + Scale.label(scale().to()));
    }

    private static String numbers(Series one) {
        return "min " + Scale.label(one.min()) + "  max " + Scale.label(one.max()) + "  last " + Scale.label(one.last());
    }

    private Scale scale() {
        return new Scale(series.stream().mapToDouble(Series::min).min().orElse(0), series.stream().mapToDouble(Series::max).max().orElse(0));
    }

    private int labels() {
        Scale scale = scale();
        return Math.max(Scale.label((scale.from() + scale.to()) / 2).length(), Math.max(Scale.label(scale.from()).length(), Scale.label(scale.to()).length()));
    }

    private static String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(zone));
    }
}
