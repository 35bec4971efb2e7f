package paish.shell.render;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paish.engine.Dialogue.Waiting;

/** Where the awaited stand, redrawn in place at the foot of a terminal. */
final class Watch {

    /** So many are named; the others are counted by status. */
    private static final int NAMED = 8;

    private final PrintStream to;
    private final Style style;
    private final int columns;
    private int drawn;

    /** @param columns of the terminal; a line that wrapped could not be taken down */
    Watch(PrintStream to, Style style, int columns) {
        this.to = to;
        this.style = style;
        this.columns = columns > 0 ? columns : 80;
    }

    void draw(List<Waiting> on, Duration elapsed) {
        List<String> lines = lines(on, elapsed);
        StringBuilder block = new StringBuilder(erasure());
        lines.forEach(line -> block.append(style.dim(Width.cut(line, columns - 1))).append('\n'));
        to.print(block);
        to.flush();
        drawn = lines.size();
    }

    boolean live() {
        return drawn > 0;
    }

    void erase() {
        to.print(erasure());
        to.flush();
        drawn = 0;
    }

    static List<String> lines(List<Waiting> on, Duration elapsed) {
        List<String> lines = new ArrayList<>();
        on.stream().limit(NAMED).forEach(w -> lines.add(
                "… " + w.handle().kind() + " '" + Visible.line(w.handle().name()) + "'  " + Visible.line(w.status())
                        + " → " + String.join(" or ", w.wanted()) + "  " + words(elapsed)));
        if (on.size() > NAMED) {
            Map<String, Long> others = on.stream().skip(NAMED)
                    .collect(Collectors.groupingBy(Waiting::status, LinkedHashMap::new, Collectors.counting()));
            lines.add("… and " + (on.size() - NAMED) + " more: " + others.entrySet().stream()
                    .map(e -> e.getValue() + " " + Visible.line(e.getKey()))
                    .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** Up to the block's first line, and everything from there cleared. */
    private String erasure() {
        return drawn == 0 ? "" : "\r\u001b[" + drawn + "A\u001b[J";
    }

    private static String words(Duration elapsed) {
        long seconds = elapsed.toSeconds();
        return seconds < 60 ? seconds + " s"
                : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
