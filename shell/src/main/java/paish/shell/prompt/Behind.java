package paish.shell.prompt;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import paish.assist.Assistant;
import paish.journal.SqliteJournal;
import paish.script.Context;
import paish.script.Interactive;
import paish.shell.session.Session;
import paish.shell.target.OpenCalls;

/** What is made ready behind the first prompt, so that nobody waits for it before or after it. */
final class Behind implements Runnable {

    private final Session session;
    private final Supplier<Assistant> assistant;
    private final Announcements announcements;
    private final Account account;

    Behind(Session session, Supplier<Assistant> assistant, Announcements announcements, Account account) {
        this.session = session;
        this.assistant = assistant;
        this.announcements = announcements;
        this.account = account;
    }

    void start() {
        Thread thread = new Thread(this, "behind");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void run() {
        try {
            typing();
            evaluating();
            tellOfOpenCalls();
            account.takeUp();
        } catch (RuntimeException | LinkageError e) {
            // Whatever is wrong is told when somebody needs it.
        }
    }

    private void typing() {
        assistant.get().marks("dsw { }", Map.of());
        assistant.get().candidates("d", 1, Map.of());
        assistant.get().warm();
    }

    /** In a scope of its own: the one of the sitting belongs to whoever types. */
    private void evaluating() {
        Interactive own = new Interactive(Context.EMPTY, () -> {
            throw new IllegalStateException();
        }, found -> {}, new PrintStream(PrintStream.nullOutputStream()));
        own.warm();
    }

    /** Asks the journal alone: the account is not opened before somebody needs it. */
    private void tellOfOpenCalls() {
        try (SqliteJournal journal = new SqliteJournal(session.home(), account.where().account(session.sandbox()))) {
            OpenCalls.told(journal.exists() ? journal.open() : List.of()).ifPresent(announcements);
        }
    }
}
