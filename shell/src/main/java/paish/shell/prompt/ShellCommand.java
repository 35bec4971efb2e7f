package paish.shell.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.session.Session;
import paish.shell.terminal.Terminal;

/** {@code !cmd}: a command of the system's shell. */
final class ShellCommand {

    private ShellCommand() {}

    static void run(String command, Session session) {
        try {
            int code = session.streams().terminal().equals(Terminal.NONE) ? captured(command, session) : inherited(command);
            if (code != 0) {
                session.streams().err().println("exit code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new Failure(Exit.INTERRUPTED, "interrupted", "", e);
        }
    }

    /** On a terminal an editor or a pager works, too. */
    private static int inherited(String command) throws IOException, InterruptedException {
        return ended(new ProcessBuilder("sh", "-c", command).inheritIO().start());
    }

    private static int captured(String command, Session session) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            out.transferTo(session.streams().out());
        }
        return ended(process);
    }

    private static int ended(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}
