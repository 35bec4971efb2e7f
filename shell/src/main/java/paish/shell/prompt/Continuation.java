package paish.shell.prompt;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import paish.assist.Assistant;

/** Says whether Enter ends an input or only a line of it. */
final class Continuation implements Parser {

    private final Assistant assistant;

    Continuation(Assistant assistant) {
        this.assistant = assistant;
    }

    @Override
    public CompletingParsedLine parse(String text, int cursor, ParseContext context) {
        boolean ending = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
        if (ending && !Typed.of(text).whole()) {
            assistant.lacking(text).ifPresent(lacking -> {
                throw new EOFError(-1, -1, "incomplete", lacking);
            });
        }
        return WordAt.of(text, cursor);
    }
}
