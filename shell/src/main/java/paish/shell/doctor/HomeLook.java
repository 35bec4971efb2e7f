package paish.shell.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The folder of our own files. */
final class HomeLook implements Look {

    @Override
    public String name() {
        return "home";
    }

    @Override
    public List<Finding> at(Subject subject) throws Exception {
        Path home = subject.session().home().toAbsolutePath();
        if (Files.notExists(home)) {
            Path parent = existing(home);
            return List.of(Files.isWritable(parent) ? Finding.ok(name(), home + ", made when it is first needed")
                    : Finding.problem(name(), home + " cannot be made: " + parent + " is not writable", "set PAISH_HOME to a folder of yours"));
        }
        if (!Files.isDirectory(home) || !Files.isWritable(home)) {
            return List.of(Finding.problem(name(), home + " is not a folder that can be written", "make it one (chmod u+rwx), or set PAISH_HOME to another"));
        }
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return List.of(Finding.ok(name(), home.toString()));
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(home);
        boolean open = permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER"));
        String says = home + ", " + PosixFilePermissions.toString(permissions);
        return List.of(open ? Finding.warning(name(), says + ": others can look in", "chmod 700 " + home) : Finding.ok(name(), says));
    }

    private static Path existing(Path path) {
        Path parent = path;
        while (parent.getParent() != null && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }
}
