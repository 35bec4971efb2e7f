package paish.shell.prompt;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import paish.assist.Assistant;

/** Puts the cursor of a new line where its text belongs, and a bracket that closes below the line that it closes. */
final class Indentation {

    private static final List<String> CLOSING =
            List.of(LineReader.INSERT_CLOSE_CURLY, LineReader.INSERT_CLOSE_PAREN, LineReader.INSERT_CLOSE_SQUARE);

    private final LineReader reader;
    private final Supplier<Assistant> assistant;

    private Indentation(LineReader reader, Supplier<Assistant> assistant) {
        this.reader = reader;
        this.assistant = assistant;
    }

    static void into(LineReader reader, Supplier<Assistant> assistant) {
        Indentation indentation = new Indentation(reader, assistant);
        indentation.after(LineReader.ACCEPT_LINE, indentation::newLine);
        CLOSING.forEach(widget -> indentation.after(widget, indentation::closed));
    }

    private void after(String name, Runnable work) {
        Widget builtin = reader.getBuiltinWidgets().get(name);
        reader.getWidgets().put(name, () -> {
            boolean done = builtin.apply();
            work.run();
            return done;
        });
    }

    /** Enter has ended a line and not the input. */
    private void newLine() {
        Buffer buffer = reader.getBuffer();
        if (buffer.prevChar() == '\n') {
            buffer.write(" ".repeat(assistant.get().indentation(buffer.upToCursor().stripTrailing())));
        }
    }

    /** The first character of its line moves to where the line belongs. */
    private void closed() {
        Buffer buffer = reader.getBuffer();
        String before = buffer.upToCursor();
        int line = before.lastIndexOf('\n') + 1;
        int blanks = before.length() - line - 1;
        if (line == 0 || !before.substring(line, line + blanks).isBlank()) {
            return;
        }
        String closing = before.substring(before.length() - 1);
        buffer.backspace(blanks + 1);
        buffer.write(" ".repeat(assistant.get().indentation(before.substring(0, line - 1), closing)) + closing);
    }
}
