package paish.shell.prompt;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import paish.engine.Dialogue.Answer;
import paish.engine.Plan;
import paish.shell.render.Question;

/** Questions on the terminal. No answer is remembered. */
final class Questions {

    private final Terminal terminal;

    Questions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Ctrl-C and Ctrl-D do not agree. */
    Answer proceed(Plan plan) {
        try {
            return Question.agrees(answer(Question.text(plan))) ? Answer.YES : Answer.NO;
        } catch (UserInterruptException | EndOfFileException e) {
            return Answer.NO;
        }
    }

    /** A second Ctrl-D agrees; the terminal may be gone. */
    boolean leave(int watched) {
        String what = watched == 1 ? "1 is" : watched + " are";
        try {
            return Question.agrees(answer(what + " watched. Leave? What runs goes on running. [y/N] "));
        } catch (UserInterruptException e) {
            return false;
        } catch (EndOfFileException e) {
            return true;
        }
    }

    private String answer(String question) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build()
                .readLine(question.replace("%", "%%"));
    }
}
