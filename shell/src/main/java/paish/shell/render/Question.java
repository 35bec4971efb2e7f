package paish.shell.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import paish.engine.Dialogue.Answer;
import paish.engine.Plan;

/** The one question before anything changes. Only {@code y} and {@code yes} agree. */
public final class Question {

    private final InputStream in;
    private final PrintStream err;
    private final boolean somebody;

    /** @param somebody whether a person can read the question and answer it */
    public Question(InputStream in, PrintStream err, boolean somebody) {
        this.in = in;
        this.err = err;
        this.somebody = somebody;
    }

    public Answer ask(Plan plan) {
        if (!somebody) {
            return Answer.NOBODY_TO_ASK;
        }
        err.print(text(plan));
        err.flush();
        return agrees(line()) ? Answer.YES : Answer.NO;
    }

    public static String text(Plan plan) {
        long changes = plan.actions().stream().filter(a -> a.verb().changes()).count();
        return "Proceed with " + changes + (changes == 1 ? " change" : " changes") + " on " + plan.target() + "? [y/N] ";
    }

    public static boolean agrees(String answer) {
        return List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** Byte by byte, so that nothing behind the line is taken from whoever reads next. */
    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
        } catch (IOException e) {
            return "";
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
