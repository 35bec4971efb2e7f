package paish.sandbox.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A file that a sandbox holds locked for as long as it lives. One that nobody holds tells of a sandbox that died, and
 * its text of the folder in which its tasks were.
 */
record Lease(Path file, FileChannel channel) implements AutoCloseable {

    private static final String ENDING = ".lock";

    /** @param root the folder of the tasks */
    static Lease take(Path folder, Path root) throws IOException {
        Files.createDirectories(folder);
        String owner = here() + UUID.randomUUID().toString().substring(0, 8);
        Path file = folder.resolve(owner + ENDING);
        // Under another name until it is locked: it must never look as if its holder were dead.
        Path made = folder.resolve(owner + ".new");
        FileChannel channel = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock();
        channel.write(ByteBuffer.wrap(root.toString().getBytes(UTF_8)));
        Files.move(made, file);
        return new Lease(file, channel);
    }

    /** Those of the dead, taken over by us. */
    static List<Lease> abandoned(Path folder) throws IOException {
        List<Lease> abandoned = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return abandoned;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (file.getFileName().toString().startsWith(here())) {
                    // Closing a file would give up every lock that this process has on it.
                    continue;
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (channel.tryLock() != null) {
                    abandoned.add(new Lease(file, channel));
                } else {
                    channel.close();
                }
            }
        }
        return abandoned;
    }

    /** This process, told from an earlier one of the same number. */
    private static String here() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "-" + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "-";
    }

    String owner() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    Path root() throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) channel.size());
        channel.read(text, 0);
        return Path.of(new String(text.array(), UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
