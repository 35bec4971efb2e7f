package paish.shell.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names that a run has claimed. */
final class LocksLook implements Look {

    @Override
    public String name() {
        return "locks";
    }

    private static final String NOTE = ".held";

    @Override
    public List<Finding> at(Subject subject) throws Exception {
        Path folder = subject.session().home().resolve("locks");
        if (Files.notExists(folder)) {
            return List.of(Finding.ok(name(), "none"));
        }
        if (!Files.isWritable(folder)) {
            return List.of(Finding.problem(name(), folder + " is not writable: names cannot be claimed, and nothing can be created", "chmod u+rwx " + folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Long> holders = files.map(f -> f.getFileName().toString()).filter(f -> f.matches("\\d+-.*\\" + NOTE))
                    .map(f -> Long.parseLong(f.substring(0, f.indexOf('-'))))
                    .filter(pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                    .distinct().sorted().toList();
            return List.of(holders.isEmpty() ? Finding.ok(name(), "nobody holds one")
                    : Finding.warning(name(), "names are held by process " + String.join(", ", holders.stream().map(String::valueOf).toList()), "a run is under way there; who needs the same names waits for it"));
        }
    }
}
