package paish.assist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files that a path in the making could lead to, a folder with a slash at its end; hidden ones when they are asked for. */
public record FilePaths(Path folder) implements Function<String, List<String>> {

    private static final int MOST = 200;

    @Override
    public List<String> apply(String typed) {
        int slash = typed.lastIndexOf('/') + 1;
        String parent = typed.substring(0, slash);
        String begin = typed.substring(slash);
        try (Stream<Path> files = Files.list(folder.resolve(parent))) {
            return files.filter(f -> f.getFileName().toString().startsWith(".") == begin.startsWith("."))
                    .limit(MOST)
                    .map(f -> parent + f.getFileName() + (Files.isDirectory(f) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException | InvalidPathException | SecurityException e) {
            // Somebody is typing: a folder that is not there has no files.
            return List.of();
        }
    }
}
