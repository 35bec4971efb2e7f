package paish.shell.task;

import paish.language.Exit;
import paish.shell.session.Session;

/** One thing that the program was asked to do. */
public interface Task {

    /**
     * Does it.
     *
     * @return how it ended, where that is an answer and not a mishap
     * @throws paish.language.Failure for everything else that a user should be told
     */
    Exit perform(Session session);
}
