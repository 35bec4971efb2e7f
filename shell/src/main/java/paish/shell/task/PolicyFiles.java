package paish.shell.task;

import java.util.List;
import paish.catalogue.Policy;
import paish.language.Exit;
import paish.script.Scripts;
import paish.shell.json.PolicyJson;
import paish.shell.session.Session;

/** Says the least RAM policy that a run of scripts needs; offline. The document alone goes to standard output. */
public record PolicyFiles(List<String> files) implements Task {

    public PolicyFiles {
        files = List.copyOf(files);
    }

    @Override
    public Exit perform(Session session) {
        Policy policy = Scripts.policy(files.stream().map(session.sources()::read).toList(), session.context());
        if (session.options().json()) {
            PolicyJson.write(session.streams().out(), policy);
        } else {
            session.streams().out().println(policy.json());
            policy.notes().forEach(note -> session.streams().err().println(session.errStyle().dim("note:") + " " + note));
        }
        return Exit.DONE;
    }
}
