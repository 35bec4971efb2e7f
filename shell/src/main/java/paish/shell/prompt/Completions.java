package paish.shell.prompt;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import paish.assist.Completion;

/** Hands the assistant's candidates to JLine, in the assistant's order. */
final class Completions implements Completer {

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> into) {
        Completion completion = ((Here) line).completion();
        completion.candidates().forEach(c -> into.add(candidate(c, into.size())));
        if (into.isEmpty() && !completion.note().isEmpty()) {
            reader.printAbove(new AttributedString(completion.note(), AttributedStyle.DEFAULT.faint()));
        }
    }

    private static Candidate candidate(paish.assist.Candidate c, int rank) {
        return new Candidate(c.value(), c.shown(), c.group(), c.doc().isEmpty() ? null : c.doc(), null, null, c.whole(), rank);
    }
}
