package paish.shell.prompt;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import paish.assist.Assistant;

/** Hands the assistant's candidates to JLine, in the assistant's order. */
final class Completions implements Completer {

    private final Assistant assistant;
    private final Supplier<Map<String, Object>> variables;
    private final Commands commands;

    Completions(Assistant assistant, Supplier<Map<String, Object>> variables, Commands commands) {
        this.assistant = assistant;
        this.variables = variables;
        this.commands = commands;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> into) {
        if (line.line().startsWith("/")) {
            commands.candidates(line.line().substring(0, line.cursor()), line.word()).forEach(into::add);
        } else {
            assistant.candidates(line.line(), line.cursor(), variables.get())
                    .forEach(c -> into.add(new Candidate(c.value(), c.shown(), c.group(), c.doc().isEmpty() ? null : c.doc(), null, null, c.whole(), into.size())));
        }
    }
}
