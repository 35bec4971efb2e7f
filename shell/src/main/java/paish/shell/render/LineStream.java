package paish.shell.render;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Lines as bytes. A read gives one line at most, so that the next is made only when it is wanted. */
final class LineStream extends InputStream {

    private final Iterator<String> lines;
    private byte[] line = {};
    private int next;

    LineStream(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        return fill() ? line[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, to, from, count);
        next += count;
        return count;
    }

    @Override
    public int available() {
        return line.length - next;
    }

    private boolean fill() {
        if (next < line.length) {
            return true;
        }
        if (!lines.hasNext()) {
            return false;
        }
        line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }
}
