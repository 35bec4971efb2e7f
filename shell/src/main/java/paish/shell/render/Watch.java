package paish.shell.render;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import paish.engine.Dialogue.Waiting;

/** Where the awaited stand, redrawn in place at the foot of a terminal. */
final class Watch {

    /** So many are named; the others are counted by status. */
    private static final int NAMED = 8;

    private static final int USUAL_COLUMNS = 80;

    private final PrintStream to;
    private final Style style;
    private final IntSupplier columns;
    private final Statuses statuses = new Statuses();
    private List<Integer> drawn = List.of();

    /** @param columns of the terminal at the moment of drawing; 0 where they are not known */
    Watch(PrintStream to, Style style, IntSupplier columns) {
        this.to = to;
        this.style = style;
        this.columns = columns;
    }

    void draw(List<Waiting> on, Duration elapsed) {
        List<Line> lines = lines(on, elapsed, width() - 1, style, statuses);
        StringBuilder block = new StringBuilder(erasure());
        lines.forEach(line -> block.append(line.styled()).append('\n'));
        to.print(block);
        to.flush();
        drawn = lines.stream().map(Line::width).toList();
    }

    boolean live() {
        return !drawn.isEmpty();
    }

    void erase() {
        to.print(erasure());
        to.flush();
        drawn = List.of();
    }

    /** A line and the columns that it takes. */
    record Line(String styled, int width) {}

    static List<Line> lines(List<Waiting> on, Duration elapsed, int width, Style style, Statuses statuses) {
        List<Waiting> named = on.stream().limit(NAMED).toList();
        List<Line> lines = new ArrayList<>(new WatchLines(named, Span.words(elapsed), width, style, statuses).all());
        if (on.size() > NAMED) {
            Map<String, Long> others = on.stream().skip(NAMED)
                    .collect(Collectors.groupingBy(Waiting::status, LinkedHashMap::new, Collectors.counting()));
            String counted = style.cut(style.glyphs().ellipsis() + " and " + (on.size() - NAMED) + " more: " + others.entrySet().stream()
                    .map(e -> e.getValue() + " " + Visible.line(e.getKey()))
                    .collect(Collectors.joining(", ")), width);
            lines.add(new Line(style.dim(counted), Width.of(counted)));
        }
        return lines;
    }

    /** Up to the block's first line, and everything from there cleared. A narrower terminal has wrapped what was drawn. */
    private String erasure() {
        int rows = drawn.stream().mapToInt(w -> Math.max(1, (w + width() - 1) / width())).sum();
        return rows == 0 ? "" : "\r\u001b[" + rows + "A\u001b[J";
    }

    private int width() {
        return columns.getAsInt() > 0 ? columns.getAsInt() : USUAL_COLUMNS;
    }
}
