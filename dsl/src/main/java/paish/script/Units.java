package paish.script;

import java.math.BigDecimal;
import java.time.Duration;
import paish.language.Size;
import paish.language.Span;

/** {@code 8.Gi}, {@code 2.h}: properties of numbers (a Groovy extension module). */
public final class Units {

    private Units() {}

    public static Size getKi(Number self) {
        return size(self, "Ki");
    }

    public static Size getMi(Number self) {
        return size(self, "Mi");
    }

    public static Size getGi(Number self) {
        return size(self, "Gi");
    }

    public static Size getTi(Number self) {
        return size(self, "Ti");
    }

    public static Duration getS(Number self) {
        return Span.of(self.doubleValue(), "s");
    }

    public static Duration getM(Number self) {
        return Span.of(self.doubleValue(), "m");
    }

    public static Duration getMin(Number self) {
        return Span.of(self.doubleValue(), "m");
    }

    public static Duration getH(Number self) {
        return Span.of(self.doubleValue(), "h");
    }

    public static Duration getD(Number self) {
        return Span.of(self.doubleValue(), "d");
    }

    private static Size size(Number amount, String unit) {
        return new Size(new BigDecimal(amount.toString()).stripTrailingZeros().toPlainString(), unit);
    }
}
