package paish.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notes beside the locks that say who holds them, for people; the locks do not depend on them. A note of a process
 * that has died is ignored, and removed when it is seen.
 */
final class Holders {

    private static final String NOTE = ".held";
    private static final String SOMEBODY = "another paish";

    private final Path folder;

    Holders(Path folder) {
        this.folder = folder;
    }

    /** Closed when nothing is held any more. */
    AutoCloseable sign(Map<String, Set<Long>> bytes) throws IOException {
        ProcessHandle me = ProcessHandle.current();
        Path note = folder.resolve(me.pid() + "-" + UUID.randomUUID() + NOTE);
        String text = "since " + Instant.now() + "\n" + String.join("\n", lines(bytes)) + "\n";
        Files.writeString(note, text);
        return () -> Files.deleteIfExists(note);
    }

    /** In words; at least that there is somebody. */
    String of(Map<String, Set<Long>> bytes) {
        Set<String> sought = lines(bytes);
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "*" + NOTE)) {
            for (Path note : notes) {
                Optional<String> holder = holder(note, sought);
                if (holder.isPresent()) {
                    return holder.get();
                }
            }
        } catch (IOException e) {
            return SOMEBODY;
        }
        return SOMEBODY;
    }

    private static Optional<String> holder(Path note, Set<String> sought) throws IOException {
        String name = note.getFileName().toString();
        long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            Files.deleteIfExists(note);
            return Optional.empty();
        }
        if (Files.notExists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.stream().anyMatch(sought::contains)
                ? Optional.of(who(pid) + " (" + lines.get(0) + ")")
                : Optional.empty();
    }

    private static String who(long pid) {
        return pid == ProcessHandle.current().pid() ? "another engine of this process" : "process " + pid;
    }

    private static Set<String> lines(Map<String, Set<Long>> bytes) {
        return bytes.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(position -> file.getKey() + " " + position))
                .collect(Collectors.toSet());
    }
}
