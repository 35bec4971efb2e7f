package paish.shell.target;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import paish.language.Exit;
import paish.language.Failure;

/** Paish's own folder: journal and sandbox hold what others on the machine need not read. */
final class HomeFolder {

    private HomeFolder() {}

    /** Makes it, for its owner only; one that is there stays as it is. */
    static void make(Path home) {
        try {
            Path parent = home.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!Files.exists(home)) {
                Files.createDirectory(home, forItsOwner());
            }
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "cannot make the folder " + home + ": " + e.getMessage(), "PAISH_HOME names another one", e);
        }
    }

    private static FileAttribute<?>[] forItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }
}
