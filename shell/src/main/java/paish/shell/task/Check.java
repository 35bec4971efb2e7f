package paish.shell.task;

import java.util.ArrayList;
import java.util.List;
import paish.language.Diagnostic;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Place;
import paish.script.Scripts;
import paish.script.Source;
import paish.shell.json.CheckJson;
import paish.shell.render.DiagnosticText;
import paish.shell.session.Session;

/** Says everything that is wrong with scripts, offline. */
public record Check(List<String> files) implements Task {

    public Check {
        files = List.copyOf(files);
    }

    @Override
    public Exit perform(Session session) {
        List<Diagnostic> found = new ArrayList<>();
        List<Source> sources = read(session, found);
        found.addAll(Scripts.check(sources, session.context()));

        if (session.options().json()) {
            CheckJson.write(session.streams().out(), files, found);
        } else {
            text(session, found);
        }
        return found.stream().anyMatch(Diagnostic::isError) ? Exit.INVALID : Exit.DONE;
    }

    private void text(Session session, List<Diagnostic> found) {
        new DiagnosticText(session.outStyle(), session.sources()::line).print(found, session.streams().out());
        session.streams().err().println(DiagnosticText.count(found, files.size()));
    }

    /** A file that cannot be read is one more finding: the others are checked all the same. */
    private List<Source> read(Session session, List<Diagnostic> found) {
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            try {
                sources.add(session.sources().read(file));
            } catch (Failure e) {
                found.add(Diagnostic.error("file.unreadable", "", new Place(file, 0, 0), e.getMessage(), e.hint()));
            }
        }
        return sources;
    }
}
