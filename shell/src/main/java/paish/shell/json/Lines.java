package paish.shell.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes what a script prints and hands it on line by line, so that it can stand among JSON lines. */
final class Lines extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Consumer<String> to;

    Lines(Consumer<String> to) {
        this.to = to;
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n') {
            handOn();
        } else {
            line.write(b);
        }
    }

    /** What was printed after the last line break is a line too. */
    @Override
    public synchronized void close() {
        if (line.size() > 0) {
            handOn();
        }
    }

    private void handOn() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        to.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
