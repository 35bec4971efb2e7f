package paish.shell.doctor;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The archive of classes that makes starts quick. */
final class ArchiveLook implements Look {

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Optional<Path> archive = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-XX:SharedArchiveFile=") || a.startsWith("-XX:AOTCache="))
                .map(a -> Path.of(a.substring(a.indexOf('=') + 1)))
                .findFirst();
        if (archive.isPresent()) {
            return List.of(Files.isReadable(archive.get()) ? Finding.ok(name(), "classes come from an archive, " + archive.get())
                    : Finding.warning(name(), "the archive of classes " + archive.get() + " is gone; starts are slower", "start paish once more: it is made again"));
        }
        return List.of(subject.session().environment().getOrDefault("PAISH_NO_ARCHIVE", "").isEmpty()
                ? Finding.warning(name(), "no archive of classes yet; starts are slower", "nothing to do: the launcher makes one in the background, about half a minute after a start")
                : Finding.ok(name(), "no archive of classes, as PAISH_NO_ARCHIVE says; starts are slower"));
    }
}
