package paish.shell.render;

import java.util.ArrayList;
import java.util.List;

/** Dots in the cells of a terminal: eight to a cell in braille, one in ASCII. */
final class Canvas {

    private static final int BRAILLE = 0x2800;
    /** The bits of a braille pattern, by row and column of the dot. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final int columns;
    private final int rows;
    private final boolean braille;
    private final int[][] cells;

    Canvas(int columns, int rows, boolean braille) {
        this.columns = columns;
        this.rows = rows;
        this.braille = braille;
        this.cells = new int[rows][columns];
    }

    int width() {
        return braille ? columns * 2 : columns;
    }

    int height() {
        return braille ? rows * 4 : rows;
    }

    /** A line from dot to dot; the lowest row of dots is 0. */
    void line(int fromX, int fromY, int toX, int toY) {
        int steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            dot((int) Math.round(fromX + (toX - fromX) * part), (int) Math.round(fromY + (toY - fromY) * part));
        }
    }

    /** From the top to the bottom. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int[] row : cells) {
            StringBuilder line = new StringBuilder();
            for (int cell : row) {
                line.append(cell == 0 ? ' ' : braille ? (char) (BRAILLE + cell) : '*');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void dot(int x, int y) {
        int top = height() - 1 - y;
        if (braille) {
            cells[top / 4][x / 2] |= BITS[top % 4][x % 2];
        } else {
            cells[top][x] = 1;
        }
    }
}
