package paish.shell.prompt;

import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import paish.assist.Assistant;
import paish.assist.Mark;

/** Colours what is typed as the assistant marks it. */
final class Highlighting implements Highlighter {

    private final Supplier<Assistant> assistant;
    private final Supplier<Map<String, Object>> variables;

    Highlighting(Supplier<Assistant> assistant, Supplier<Map<String, Object>> variables) {
        this.assistant = assistant;
        this.variables = variables;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        if (text.isEmpty()) {
            // So it is before the first key, when the assistant may not be there.
            return AttributedString.EMPTY;
        }
        AttributedStringBuilder colored = new AttributedStringBuilder(text.length());
        int at = 0;
        for (Mark mark : assistant.get().marks(text, variables.get())) {
            colored.append(text, at, mark.from());
            colored.append(text.substring(mark.from(), mark.to()), style(mark.kind()));
            at = mark.to();
        }
        return colored.append(text, at, text.length()).toAttributedString();
    }

    private static AttributedStyle style(Mark.Kind kind) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (kind) {
            case WORD -> plain.foreground(AttributedStyle.CYAN);
            case VERB -> plain.bold();
            case CONSTANT -> plain.foreground(AttributedStyle.MAGENTA);
            case KEYWORD -> plain.foreground(AttributedStyle.BLUE).bold();
            case STRING -> plain.foreground(AttributedStyle.GREEN);
            case NUMBER -> plain.foreground(AttributedStyle.YELLOW);
            case COMMENT -> plain.faint();
            case COMMAND -> plain.foreground(AttributedStyle.YELLOW).bold();
            case UNKNOWN -> plain.foreground(AttributedStyle.RED).underline();
        };
    }
}
