package paish.shell.prompt;

import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.widget.AutosuggestionWidgets;
import paish.assist.Assistant;

/** JLine's reader as the prompt wants it. */
final class LineReading {

    /** Beyond this many characters colours and completion are left off. */
    private static final int LONG = 20_000;

    private LineReading() {}

    static LineReader of(Console console, Supplier<Assistant> assistant, Sitting sitting, Lines lines) {
        boolean plain = console.dumb();
        boolean colored = !plain && console.session().outStyle().colored();
        LineReader reader = LineReaderBuilder.builder()
                .appName("paish")
                .terminal(console.terminal())
                .parser(new Continuation(assistant, sitting::known))
                .completer(new Completions())
                .completionMatcher(new AsGiven())
                .highlighter(new Highlighting(assistant, sitting::known))
                .history(lines)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P ... ")
                // Its own way takes a space from before every bracket that closes.
                .variable(LineReader.INDENTATION, 0)
                .variable(LineReader.FEATURES_MAX_BUFFER_SIZE, LONG)
                .variable(LineReader.LIST_MAX, 200)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.DISABLE_HIGHLIGHTER, !colored)
                .option(Option.BRACKETED_PASTE, !plain)
                .option(Option.AUTO_FRESH_LINE, !plain)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.AUTO_GROUP, true)
                .option(Option.GROUP, true)
                .build();
        Indentation.into(reader, assistant);
        Suspending.into(reader);
        if (!plain) {
            new AutosuggestionWidgets(reader).enable();
        }
        return reader;
    }
}
