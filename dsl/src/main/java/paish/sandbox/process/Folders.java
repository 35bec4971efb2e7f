package paish.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Takes folders away. */
final class Folders {

    private Folders() {
    }

    /** With all that is in it. What cannot be removed is left to whoever clears temporary files. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            System.getLogger("paish.sandbox").log(System.Logger.Level.DEBUG, "cannot remove " + folder, e);
        }
    }
}
