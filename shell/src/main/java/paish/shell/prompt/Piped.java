package paish.shell.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import paish.assist.Assistant;
import paish.engine.Dialogue.Answer;
import paish.language.Exit;
import paish.shell.session.Session;

/** The same inputs from a pipe: nobody is prompted or asked, and the first failure ends it with its exit code. */
public final class Piped {

    private final Session session;
    private final Assistant assistant = new Assistant();

    private Piped(Session session) {
        this.session = session;
    }

    /** @param files run before the first input */
    public static Exit run(Session session, List<String> files) {
        session.where();
        return new Piped(session).all(files);
    }

    private Exit all(List<String> files) {
        Answer answer = session.options().yes() ? Answer.YES : Answer.NOBODY_TO_ASK;
        try (Sitting sitting = new Sitting(() -> session, plan -> answer, InstantSource.system());
                BufferedReader in = new BufferedReader(new InputStreamReader(session.streams().in(), StandardCharsets.UTF_8))) {
            boolean going = Startup.files(session.environment(), files).stream().allMatch(sitting::load);
            for (String input = next(in, sitting); going && !input.isEmpty() && !sitting.left(); input = next(in, sitting)) {
                going = sitting.take(input);
            }
            return sitting.exit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines until they make a whole; what is left at the end is an input as it is. Empty at the end. */
    private String next(BufferedReader in, Sitting sitting) throws IOException {
        StringBuilder input = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            input.append(line).append('\n');
            if (!input.toString().isBlank() && Typed.of(input.toString(), sitting.variables()::containsKey).expression().flatMap(assistant::lacking).isEmpty()) {
                break;
            }
        }
        return input.toString();
    }
}
