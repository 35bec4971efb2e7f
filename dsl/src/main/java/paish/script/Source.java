package paish.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import paish.language.Exit;
import paish.language.Failure;

/**
 * The text of a script.
 *
 * @param file as the user named it; it stands in diagnostics
 * @param folder where {@code file('x.sh')} looks
 */
public record Source(String file, String text, Path folder) {

    public static Source read(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
            Path parent = path.toAbsolutePath().getParent();
            return new Source(path.toString(), text, parent);
        } catch (NoSuchFileException e) {
            throw new Failure(Exit.INVALID, "there is no file " + path, "check the path; scripts end in .pai", e);
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "cannot read " + path + ": " + e.getMessage(), "", e);
        }
    }
}
