package paish.shell.render;

import java.util.ArrayList;
import java.util.List;

/** Short values side by side, read downwards as {@code ls} writes names. */
final class Grid {

    private static final int GAP = 2;

    private Grid() {}

    /** @param columns of the terminal; 0: one below the other */
    static List<String> lines(List<Shown> cells, int columns, Style style) {
        int widest = cells.stream().mapToInt(c -> c.width(style)).max().orElse(0);
        // What has blanks in it is a sentence or a line of a log, and stays one.
        boolean texts = cells.stream().anyMatch(c -> c.form() == Shown.Form.TEXT && c.text().indexOf(' ') >= 0);
        int across = columns == 0 || texts ? 1 : Math.max(1, (columns + GAP) / (widest + GAP));
        int down = (cells.size() + across - 1) / across;
        Column column = Column.of("", cells, style);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < down; line++) {
            StringBuilder text = new StringBuilder();
            for (int at = line; at < cells.size(); at += down) {
                Shown cell = cells.get(at);
                text.append(at == line ? "" : " ".repeat(GAP))
                        .append(across == 1 ? cell.styled(style) : column.placed(cell.styled(style), cell.width(style)));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
