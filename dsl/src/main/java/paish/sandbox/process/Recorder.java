package paish.sandbox.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.function.LongSupplier;
import paish.sandbox.execution.Outputs;

/**
 * Writes down what a process prints, and when.
 *
 * @param now virtual milliseconds
 */
record Recorder(InputStream from, Outputs outputs, String task, LongSupplier now) implements Runnable {

    /** What is printed beyond it is read and dropped, so that a disk does not fill and the process does not wait. */
    static final long MOST = 16 * 1024 * 1024;

    @Override
    public void run() {
        byte[] buffer = new byte[8192];
        long written = 0;
        try (from; OutputStream marks = Files.newOutputStream(outputs.marks(task)); OutputStream bytes = Files.newOutputStream(outputs.bytes(task))) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (written >= MOST) {
                    continue;
                }
                // The mark goes first: a reader that sees a byte finds its time.
                marks.write(ByteBuffer.allocate(2 * Long.BYTES).putLong(now.getAsLong()).putLong(written).array());
                bytes.write(buffer, 0, read);
                written += read;
                if (written >= MOST) {
                    bytes.write(("\n… output beyond " + MOST / 1024 / 1024 + " MiB is not kept by the sandbox\n").getBytes(UTF_8));
                }
            }
        } catch (IOException | RuntimeException e) {
            // The process is being ended, and its pipe with it, or the state is.
            System.getLogger("paish.sandbox").log(System.Logger.Level.DEBUG, "the output of " + task + " ends", e);
        }
    }
}
