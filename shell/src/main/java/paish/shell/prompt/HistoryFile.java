package paish.shell.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The inputs of all sittings, one to a line, for their owner only. Several processes write to it and see each other's. */
final class HistoryFile {

    private final Path path;
    private final int most;
    private long read;

    /** @param most inputs are kept, the latest */
    HistoryFile(Path path, int most) {
        this.path = path;
        this.most = most;
    }

    /** What has been added, by whomever, since the last look. */
    List<String> news() {
        if (!Files.exists(path)) {
            return List.of();
        }
        return locked(this::unread);
    }

    /** @return what others have added since the last look, then the input */
    List<String> add(String input) {
        return locked(file -> {
            List<String> news = new ArrayList<>(unread(file));
            news.add(input);
            file.write(bytes(List.of(input)), file.size());
            read = file.size();
            return news;
        });
    }

    /** Shortens a file that has grown to twice of what is kept. Others notice by its length and read it again. */
    void tidy() {
        locked(file -> {
            List<String> all = inputs(file, 0);
            if (all.size() > 2 * most) {
                List<String> kept = latest(all);
                file.truncate(0);
                file.write(bytes(kept), 0);
                read = file.size();
            }
            return all;
        });
    }

    private List<String> unread(FileChannel file) throws IOException {
        List<String> news = inputs(file, file.size() < read ? 0 : read);
        read = file.size();
        return news;
    }

    private static List<String> inputs(FileChannel file, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // Until all is read.
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return text.lines().filter(l -> !l.isBlank()).map(Escaped::read).toList();
    }

    private List<String> latest(List<String> all) {
        Set<String> latest = new LinkedHashSet<>();
        for (int i = all.size() - 1; i >= 0 && latest.size() < most; i--) {
            latest.add(all.get(i));
        }
        List<String> kept = new ArrayList<>(latest);
        java.util.Collections.reverse(kept);
        return kept;
    }

    private static ByteBuffer bytes(List<String> inputs) {
        StringBuilder text = new StringBuilder();
        inputs.forEach(i -> text.append(Escaped.written(i)).append('\n'));
        return StandardCharsets.UTF_8.encode(text.toString());
    }

    private interface Work {
        List<String> on(FileChannel file) throws IOException;
    }

    private synchronized List<String> locked(Work work) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try (FileChannel file = FileChannel.open(path, how, forItsOwner()); FileLock lock = file.lock()) {
                return work.on(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] forItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
