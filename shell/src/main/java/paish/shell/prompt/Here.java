package paish.shell.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import paish.assist.Completion;

/** Where the cursor stands and what could stand there: the word, for JLine, is what a candidate replaces. */
record Here(String line, int cursor, Completion completion) implements CompletingParsedLine {

    @Override
    public String word() {
        return line.substring(completion.from(), cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - completion.from();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
