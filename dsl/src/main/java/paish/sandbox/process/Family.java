package paish.sandbox.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a task, or of a sandbox: those that descend from one of them, and those that carry its mark in their
 * environment. The mark finds, where the system shows environments under /proc, what has outlived its parents.
 */
record Family(Stream<ProcessHandle> heads, String mark) {

    private static final Path PROCESSES = Path.of("/proc");
    /** What begins others while it is being ended is met again. */
    private static final int ATTEMPTS = 10;
    private static final long PATIENCE_MS = 500;
    private static final long POLL_MS = 5;

    void end() {
        Set<ProcessHandle> known = new HashSet<>(heads.toList());
        for (int i = 0; i < ATTEMPTS; i++) {
            known.addAll(known.stream().flatMap(ProcessHandle::descendants).toList());
            known.addAll(marked(mark));
            known.removeIf(process -> !runs(process));
            if (known.isEmpty()) {
                return;
            }
            known.forEach(ProcessHandle::destroyForcibly);
            await(known);
        }
    }

    /** Of what is nobody's child here the platform tells the exit late, so it is looked at again and again. */
    private static void await(Set<ProcessHandle> ending) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (ending.stream().anyMatch(Family::runs) && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One that has ended and that nobody has asked for its exit code yet does not run: it only has an entry left. */
    private static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(PROCESSES.resolve(process.pid() + "/stat"), ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException | IndexOutOfBoundsException e) {
            return process.isAlive();
        }
    }

    /** @param mark the beginning of a variable and its value */
    private static Set<ProcessHandle> marked(String mark) {
        Set<ProcessHandle> found = new HashSet<>();
        if (!Files.isDirectory(PROCESSES)) {
            return found;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (carries(process.resolve("environ"), mark)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            System.getLogger("paish.sandbox").log(System.Logger.Level.DEBUG, "cannot list processes", e);
        }
        return found;
    }

    private static boolean carries(Path environment, String mark) {
        try {
            return ("\0" + new String(Files.readAllBytes(environment), UTF_8)).contains("\0" + mark);
        } catch (IOException e) {
            // Somebody else's, or over by now.
            return false;
        }
    }
}
