package paish.shell.task;

import java.util.List;
import paish.language.Exit;
import paish.shell.session.Session;

/** Runs scripts one after the other; nothing runs unless all of them are valid. */
public record Run(List<String> files) implements Task {

    public Run {
        files = List.copyOf(files);
    }

    @Override
    public Exit perform(Session session) {
        return Running.scripts(session, () -> files.stream().map(session.sources()::read).toList());
    }
}
