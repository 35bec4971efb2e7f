package paish.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One file whose bytes are locked. Locks belong to the process, not to whoever took them, and POSIX drops them all
 * when any descriptor of the file is closed: a process must open it once, however many engines it runs. So which
 * files are open is a fact of the process, and kept as one.
 */
final class LockFile {

    private static final Map<Path, LockFile> OPEN = new HashMap<>();

    private final Path path;
    private final RandomAccessFile file;
    private int users;

    private LockFile(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Empty when one of the bytes is locked already, by whomever. */
    static Optional<Bytes> lock(Path at, Set<Long> positions) throws IOException {
        Files.createDirectories(at.getParent());
        synchronized (OPEN) {
            Path real = at.getParent().toRealPath().resolve(at.getFileName());
            LockFile file = OPEN.get(real);
            if (file == null) {
                file = new LockFile(real);
                OPEN.put(real, file);
            }
            file.users++;
            return file.all(positions);
        }
    }

    private Optional<Bytes> all(Set<Long> positions) throws IOException {
        Bytes bytes = new Bytes(this, new ArrayList<>());
        try {
            for (long position : positions) {
                FileLock lock = file.getChannel().tryLock(position, 1, false);
                if (lock == null) {
                    bytes.close();
                    return Optional.empty();
                }
                bytes.locks.add(lock);
            }
            return Optional.of(bytes);
        } catch (OverlappingFileLockException e) {
            bytes.close();
            return Optional.empty();
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private void leave() throws IOException {
        users--;
        if (users == 0) {
            OPEN.remove(path);
            file.close();
        }
    }

    /** Some bytes, locked until they are closed. */
    record Bytes(LockFile of, List<FileLock> locks) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            synchronized (OPEN) {
                for (FileLock lock : locks) {
                    lock.release();
                }
                of.leave();
            }
        }
    }
}
