package paish.shell.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paish.journal.JournalCheck;
import paish.shell.session.Session;
import paish.shell.target.Onlooker;

/** What was recorded of calls that change something. */
final class JournalLook implements Look {

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Finding> at(Subject subject) throws Exception {
        Session session = subject.session();
        Path file = session.home().resolve("journal.db");
        if (Files.notExists(file)) {
            return List.of(Finding.ok(name(), "nothing recorded yet"));
        }
        Path copies = Onlooker.temporary();
        try {
            // Opening a journal may bring it up to date: a copy is opened instead.
            for (String part : List.of("journal.db", "journal.db-wal")) {
                if (Files.exists(session.home().resolve(part))) {
                    Files.copy(session.home().resolve(part), copies.resolve(part));
                }
            }
            return List.of(finding(JournalCheck.of(copies, subject.where().account(session.sandbox())), file));
        } finally {
            Onlooker.remove(copies);
        }
    }

    private Finding finding(JournalCheck check, Path file) {
        if (!check.damage().isEmpty()) {
            return Finding.problem(name(), file + " is damaged: " + check.damage(),
                    "move it aside with its -wal and -shm files, keep them, then: paish orphans lists what it knew and still exists");
        }
        String says = file + " is whole, " + check.entries() + (check.entries() == 1 ? " entry" : " entries");
        return check.open() == 0 ? Finding.ok(name(), says)
                : Finding.warning(name(), says + ", the outcome of " + check.open() + " not known", "paish resume finds out what became of it");
    }
}
