package paish.shell.target;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import paish.api.Api;
import paish.cloud.Cloud;
import paish.cloud.Clouds;
import paish.cloud.Target;
import paish.language.Exit;
import paish.language.Failure;
import paish.sandbox.Sandbox;
import paish.sandbox.SandboxOptions;

/**
 * An account opened to look at it, without engine and journal. A sandbox of our own runs on a copy of its records, so
 * that looking changes nothing.
 *
 * @param folder of copies, removed when this is closed
 */
public record Onlooker(Target target, Cloud cloud, Optional<Sandbox> sandbox, Path folder) implements AutoCloseable {

    public static Onlooker open(Where where, LocalSandbox local, Api api) {
        Path folder = temporary();
        try {
            Optional<Sandbox> sandbox = where.embedded() ? Optional.of(start(local, folder)) : Optional.empty();
            Optional<URI> endpoint = sandbox.map(Sandbox::endpoint).or(where::endpoint);
            Target target = where.kind() == Where.Kind.CLOUD
                    ? new Target(Target.Kind.CLOUD, endpoint, where.credentials())
                    : Target.sandbox(endpoint.orElseThrow());
            return new Onlooker(target, Clouds.open(target, api), sandbox, folder);
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw new Failure(Exit.FAILED, "the embedded sandbox cannot start: " + e.getMessage(), "PAISH_HOME names another folder", e);
        }
    }

    private static Sandbox start(LocalSandbox local, Path folder) throws IOException {
        Path copy = folder.resolve("sandbox");
        copy(local.state(), copy);
        SandboxOptions embedded = SandboxOptions.embedded(copy);
        return Sandbox.start(new SandboxOptions(0, copy, "", local.clockSpeed(), 1, embedded.time()));
    }

    /** A new folder for copies. */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("paish-doctor");
        } catch (IOException e) {
            throw new Failure(Exit.FAILED, "cannot make a folder in " + System.getProperty("java.io.tmpdir"), "make room there", e);
        }
    }

    /** The files of a folder, where there is one. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    public static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A copy in the folder for temporary files, which the system clears.
            return;
        }
    }

    @Override
    public void close() {
        cloud.close();
        sandbox.ifPresent(Sandbox::close);
        remove(folder);
    }
}
