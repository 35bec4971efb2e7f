package paish.shell.render;

import java.math.BigDecimal;
import java.math.MathContext;

/** From values to steps: the least is 0, the greatest the last step. */
record Scale(double from, double to) {

    private static final String[] THOUSANDS = {"", "k", "M", "G", "T"};

    int step(double value, int steps) {
        return to <= from ? (steps - 1) / 2 : (int) Math.round((value - from) / (to - from) * (steps - 1));
    }

    /** Three digits, e.g. {@code 1.25M}. */
    static String label(double value) {
        double left = value;
        int unit = 0;
        while (Math.abs(left) >= 1000 && unit < THOUSANDS.length - 1) {
            left /= 1000;
            unit++;
        }
        BigDecimal rounded = new BigDecimal(left).round(new MathContext(3)).stripTrailingZeros();
        return rounded.toPlainString() + THOUSANDS[unit];
    }
}
