package paish.shell.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import paish.assist.Assistant;
import paish.assist.Completion;

/** Says whether Enter ends an input or only a line of it, and what a completion is about. */
final class Continuation implements Parser {

    private final Supplier<Assistant> assistant;
    private final Supplier<Map<String, Object>> variables;

    Continuation(Supplier<Assistant> assistant, Supplier<Map<String, Object>> variables) {
        this.assistant = assistant;
        this.variables = variables;
    }

    @Override
    public Here parse(String text, int cursor, ParseContext context) {
        boolean ending = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
        Optional<String> expression = ending ? Typed.of(text, variables.get()::containsKey).expression() : Optional.empty();
        expression.flatMap(e -> assistant.get().lacking(e)).ifPresent(lacking -> {
            throw new EOFError(-1, -1, "incomplete", lacking);
        });
        return new Here(text, cursor, context == ParseContext.COMPLETE
                ? assistant.get().completion(text, cursor, variables.get())
                : new Completion(cursor, List.of(), ""));
    }
}
