package paish.sandbox.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What tasks have printed: a file of the bytes as they came, and one that says at what virtual time from which byte on.
 *
 * @param folder of all of them
 */
public record Outputs(Path folder) {

    /** Bytes of one look; more than any operation shows. */
    private static final int TAIL = 64 * 1024;
    /** Of a mark: a time and a place, each of 8 bytes. */
    private static final int MARK = 2 * Long.BYTES;
    private static final String BYTES = ".out";
    private static final String MARKS = ".times";

    /**
     * The end of an output.
     *
     * @param dropped bytes before it
     */
    public record Tail(String text, long dropped) {

        public static final Tail EMPTY = new Tail("", 0);
    }

    /** @param time virtual milliseconds */
    public record Line(long time, String text) {
    }

    public Path bytes(String task) {
        return file(task, BYTES);
    }

    public Path marks(String task) {
        return file(task, MARKS);
    }

    public Tail tail(String task) {
        if (!Files.exists(bytes(task))) {
            return Tail.EMPTY;
        }
        try (RandomAccessFile file = new RandomAccessFile(bytes(task).toFile(), "r")) {
            long length = file.length();
            long from = Math.max(0, length - TAIL);
            byte[] bytes = new byte[(int) (length - from)];
            file.seek(from);
            file.readFully(bytes);
            int skipped = from == 0 ? 0 : begin(bytes);
            return new Tail(new String(bytes, skipped, bytes.length - skipped, UTF_8), from + skipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param over whether the last line is whole although no newline ends it */
    public List<Line> lines(String task, boolean over) {
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(bytes(task))) {
            return lines;
        }
        try {
            byte[] bytes = Files.readAllBytes(bytes(task));
            // Read after the bytes: each of them has its mark by now.
            ByteBuffer marks = ByteBuffer.wrap(Files.readAllBytes(marks(task)));
            long time = 0;
            long next = marks.remaining() >= MARK ? marks.getLong(Long.BYTES) : Long.MAX_VALUE;
            int start = 0;
            for (int i = 0; i <= bytes.length; i++) {
                boolean end = i == bytes.length ? over && start < i : bytes[i] == '\n';
                if (end) {
                    while (next <= start) {
                        time = marks.getLong();
                        marks.getLong();
                        next = marks.remaining() >= MARK ? marks.getLong(marks.position() + Long.BYTES) : Long.MAX_VALUE;
                    }
                    lines.add(new Line(time, new String(bytes, start, i - start, UTF_8).stripTrailing()));
                    start = i + 1;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String task) {
        try {
            Files.deleteIfExists(bytes(task));
            Files.deleteIfExists(marks(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all tasks. */
    public void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + BYTES + "," + MARKS + "}")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A character is not shown in part. */
    private static int begin(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && (bytes[from] & 0xC0) == 0x80) {
            from++;
        }
        return from;
    }

    /** A role's name is the caller's text: it must not lead elsewhere. */
    private Path file(String task, String ending) {
        return folder.resolve(URLEncoder.encode(task, UTF_8) + ending);
    }
}
