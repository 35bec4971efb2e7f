package paish.ecs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a command prints, line by line as it comes. The service keeps the last 24 KB and says how much it has dropped;
 * what was dropped before it was seen is said.
 */
final class Output {

    private final Consumer<String> line;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private byte[] kept = {};
    private long told;

    Output(Consumer<String> line) {
        this.line = line;
    }

    /** @param result a row of DescribeInvocationResults, whose Output is Base64 */
    void saw(Map<String, Object> result) {
        byte[] shown = Base64.getDecoder().decode(String.valueOf(result.getOrDefault("Output", "")));
        long dropped = result.get("Dropped") instanceof Number n ? n.longValue() : 0;
        long total = dropped + shown.length;
        if (total <= told) {
            return;
        }
        kept = shown;
        if (dropped > told) {
            end();
            line.accept("… " + (dropped - told) + " bytes of output were not kept by the service");
            told = dropped;
        }
        add(Arrays.copyOfRange(shown, (int) (told - dropped), shown.length));
        told = total;
    }

    /** No more is to come. */
    void end() {
        if (open.size() > 0) {
            line.accept(open.toString(StandardCharsets.UTF_8));
            open.reset();
        }
    }

    /** As much of it as the service has kept. */
    String kept() {
        return new String(kept, StandardCharsets.UTF_8);
    }

    private void add(byte[] more) {
        for (byte b : more) {
            if (b == '\n') {
                line.accept(open.toString(StandardCharsets.UTF_8));
                open.reset();
            } else if (b != '\r') {
                open.write(b);
            }
        }
    }
}
